import { demandeRejeu, type ResultatRejeu } from '@/lib/contracts/envois.ts';
import { pool } from '@/lib/db/client.ts';
import { compterRejouables } from '@/lib/outbox/rejouables.ts';
import { rejouer } from '@/lib/outbox/rejouer.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** Remet des envois dans la file, si leur compte est encore celui que l'agent a lu. */
export const POST = withRoute(
  { permission: 'envoi.rejouer', body: demandeRejeu, audit: 'dans-la-transaction' },
  async ({ agent, body: { cible, raison, attendu } }) => {
    const relancables = await compterRejouables(pool(), agent.perimetre, cible);
    if (relancables !== attendu) {
      return refus('conflit', {
        detail: `Le compte a changé : ${relancables} à relancer maintenant, ${attendu} quand vous l’avez lu.`,
        erreurs: [{ champ: 'attendu', message: 'Relisez le nombre d’envois avant de confirmer.' }],
      });
    }
    const issue = await rejouer(pool(), agent, cible, raison);
    if (issue.ok) return { relances: issue.value.rejoues, restants: issue.value.restants } satisfies ResultatRejeu;
    const message = `Dites pourquoi en ${issue.error.minimum} caractères au moins.`;
    return refus('donnees-invalides', { erreurs: [{ champ: 'raison', message }] });
  },
);

import { type grilleProposee, propositionDeGrille } from '@/lib/contracts/grilles.ts';
import { lireGrille } from '@/lib/contracts/lire-grille.ts';
import { pool } from '@/lib/db/client.ts';
import { saveBrouillon } from '@/lib/db/save-brouillon.ts';
import { cree, refus } from '@/lib/route/issue.ts';
import { NON_RANGEABLE, rangeable } from '@/lib/route/rangeable.ts';
import { withRoute } from '@/lib/route/with-route.ts';
import type { z } from 'zod';

const fautif = (erreurs: { champ: string; message: string }[]) => refus('donnees-invalides', { erreurs });

const REFUS = {
  'hors-perimetre': { champ: 'siren', message: 'ce territoire n’est pas dans votre périmètre' },
  'version-prise': {
    champ: 'version',
    message: 'ce code et cette version désignent déjà une grille publiée, ou celle d’un autre territoire',
  },
};

/** Enregistre un brouillon de grille, ou dit toutes ses fautes. */
export const POST = withRoute(
  { permission: 'grille.proposer', body: propositionDeGrille },
  async ({ agent, body: { contenu } }) => {
    const brute = lireJson(contenu);
    if (!brute.ok) return fautif([{ champ: '', message: 'Le texte n’est pas du JSON : vérifiez virgules et guillemets.' }]);
    if (!rangeable(brute.value)) return fautif([{ champ: '', message: NON_RANGEABLE }]);
    const lue = lireGrille(brute.value);
    if (!lue.ok) return fautif(lue.error);
    const sauve = await saveBrouillon(pool(), lue.value, agent);
    if (!sauve.ok) return fautif([REFUS[sauve.error]]);
    const { code, version } = lue.value;
    return cree({ code, version } satisfies z.infer<typeof grilleProposee>, `/pilotage/grilles/${code}/${version}`);
  },
);

function lireJson(texte: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(texte) };
  } catch {
    return { ok: false };
  }
}

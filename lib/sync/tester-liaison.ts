import { withCallContext } from '../core/call-context.ts';
import type { Pool } from '../db/client.ts';
import { finirEssai, prendreEssai } from '../db/save-essai.ts';
import type { ResultatEssai } from '../domain/essai.ts';
import type { ClientPasseMarche } from '../passe-marche/client.ts';

export type DepsTest = { pool: Pool; environnement: string; passeMarche: Pick<ClientPasseMarche, 'infoJeton'>; now: () => Date };

const BUDGET_MS = 10_000;

const duree = (secondes: number): string =>
  secondes < 2 * 3_600 ? `${Math.round(secondes / 60)} minutes` : `${Math.floor(secondes / 3_600)} heures`;

/** Teste la liaison à Passe Marché pour qui l'a demandé, en dix secondes au plus ; faux si personne ne le demande. */
export async function testerUneLiaison({ pool, environnement, passeMarche, now }: DepsTest): Promise<boolean> {
  const essai = await prendreEssai(pool, environnement, now());
  if (essai === null) return false;
  const debut = now().getTime();
  const lue = await withCallContext({ agentId: essai.agentId }, () =>
    passeMarche.infoJeton({ correlation: essai.correlation, signal: AbortSignal.timeout(BUDGET_MS) }),
  );
  const issue: Omit<ResultatEssai, 'dureeMs'> = lue.ok
    ? {
        reussi: true,
        classe: null,
        resume: `Jeton reconnu, droit ${lue.value.droits.join(', ')}, encore ${duree(lue.value.resteSecondes)}.`,
      }
    : { reussi: false, classe: lue.error.tag, resume: 'Le journal garde la cause.' };
  await finirEssai(pool, essai.id, { ...issue, dureeMs: now().getTime() - debut }, now());
  return true;
}

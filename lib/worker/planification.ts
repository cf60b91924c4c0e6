import type { Logger } from 'pino';
import { decrireErreur } from '../core/decrire-erreur.ts';
import { env } from '../core/env.ts';
import { entretienJournal } from '../journal/entretenir.ts';
import type { Surveillance } from '../journal/surveiller.ts';
import type { Cablage } from '../wiring.ts';
import type { Boucle } from './boucle.ts';
import { sonder } from './sonde.ts';
import { conservation, planifier, tachesPlanifiees } from './taches.ts';

type Deps = { cablage: Cablage; sante: Surveillance; now: () => Date; log: Logger };
export type Planification = { boucle: Boucle; arreter: () => Promise<void> };

/** La base peut n'être pas encore là : planifier se réessaie, puis la boucle ne fait plus rien. */
export function planification({ cablage, sante, now, log }: Deps): Planification {
  const suivi = {
    faite: (tache: string, resultat: object, dureeMs: number) => log.info({ tache, ...resultat, dureeMs }, 'tâche faite'),
    erreur: (tache: string, cause: unknown) => log.error({ tache, ...decrireErreur(cause) }, 'tâche en erreur, nouvel essai'),
  };
  let arreter: (() => Promise<void>) | undefined;
  const tour = async (): Promise<boolean> => {
    if (arreter !== undefined) return false;
    await entretienJournal(cablage.pool, now, conservation()).preparer();
    arreter = await planifier(env().DATABASE_URL, tachesPlanifiees(cablage, sante, env().SYNCHRONISATION_CRON, now), suivi);
    await sante.declarer();
    log.info({ sne: (await sonder(cablage)).etat }, 'tâches planifiées');
    await sante.cumuler();
    return false;
  };
  return {
    boucle: { nom: 'planification', pauseMs: 60_000, tour },
    arreter: async () => arreter?.().catch((cause: unknown) => suivi.erreur('pg-boss', cause)),
  };
}

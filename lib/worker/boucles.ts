import type { Logger } from 'pino';
import { menerEssai } from '../journal/mener-essai.ts';
import type { Surveillance } from '../journal/surveiller.ts';
import { avancerRejeux } from '../outbox/avancer-rejeux.ts';
import { avancerCalcul } from '../calcul/avancer-calcul.ts';
import { examinerCotations } from '../pilotage/examiner-cotations.ts';
import { menerTraitements } from '../pilotage/mener-traitements.ts';
import { repartir } from '../pilotage/repartir.ts';
import { simuler } from '../pilotage/simuler.ts';
import { synchroniser } from '../sync/pull.ts';
import type { Cablage } from '../wiring.ts';
import type { Boucle } from './boucle.ts';
import { depsCalcul } from './deps-calcul.ts';

type Deps = { cablage: Cablage; sante: Surveillance; now: () => Date; log: Logger };

/** Tout ce que le travailleur fait sans cesse, hors de la file d'envois et de Passe Marché. */
export function boucles({ cablage, sante, now, log }: Deps): Boucle[] {
  const { pool, piste } = cablage;
  /** Dit ce qui vient d'être fait, et attend la pause : `null` ou « rien », il n'y avait rien à faire. */
  const dire = (fait: object | null, message: string): false => {
    if (fait !== null && !('tag' in fait && fait.tag === 'rien')) log.info(fait, message);
    return false;
  };
  const siUtile = <T extends object>(fait: T, n: number): T | null => (n > 0 ? fait : null);
  return [
    {
      nom: 'synchronisation',
      pauseMs: 1_000,
      tour: async (arret) => dire(await synchroniser({ pool, sne: piste, now }, arret), 'synchronisation'),
    },
    { nom: 'essais', pauseMs: 500, tour: (arret) => menerEssai(pool, piste, now, arret) },
    {
      nom: 'envoi des alertes',
      pauseMs: 5_000,
      tour: async () => {
        const { livrees, echecs } = await sante.livrer();
        return dire(siUtile({ livrees, echecs }, livrees + echecs), 'alertes envoyées');
      },
    },
    { nom: 'anomalies', pauseMs: 2_000, tour: async () => (await examinerCotations(pool)).reste },
    { nom: 'traitements', pauseMs: 1_000, tour: () => menerTraitements(pool) },
    {
      nom: 'répartition',
      pauseMs: 10_000,
      tour: async () => dire(await repartir(pool, now()), 'répartition des notes refaite'),
    },
    {
      nom: 'rejeux',
      pauseMs: 1_000,
      tour: async () => {
        const { remises } = await avancerRejeux(pool);
        return dire(siUtile({ remises }, remises), 'rejeu : envois remis dans la file');
      },
    },
    { nom: 'calcul-du-stock', pauseMs: 1_000, tour: (arret) => avancerCalcul(depsCalcul(cablage), arret) },
    { nom: 'simulation', pauseMs: 1_000, tour: async (arret) => dire(await simuler({ pool, now }, arret), 'simulation') },
  ];
}

import { creerSurveillance } from '../../lib/worker/surveillance.ts';
import type { Monde } from './monde.ts';

/** Un tour de la surveillance par les gestes du travailleur : cumuls du trafic, alertes ouvertes ou refermées, courriels partis. */
export async function surveiller({ pool, horloge, reglages, viderJournal }: Monde): Promise<void> {
  await viderJournal();
  const tour = creerSurveillance({ pool, environnement: reglages.ENVIRONNEMENT }, horloge.now, reglages);
  await tour.cumuler();
  await tour.evaluer();
  await tour.livrer();
}

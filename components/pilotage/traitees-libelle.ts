import { pluriel } from '@/components/ui/pluriel.ts';
import { ETATS_ANOMALIE, type EtatAnomalie, PILES_ANOMALIE } from '@/lib/domain/etat-anomalie.ts';

/** « 1 anomalie : Expliquée. », « 29 anomalies : Transmises au SNE. » */
export const traiteesLibelle = (n: number, etat: EtatAnomalie): string =>
  `${pluriel(n, 'anomalie')} : ${(n > 1 ? PILES_ANOMALIE : ETATS_ANOMALIE)[etat]}.`;

/** Le bouton dit sur quoi il porte. */
export const boutonTraiter = (n: number, cochees: boolean): string =>
  `Traiter ${cochees ? pluriel(n, 'anomalie cochée') : `${pluriel(n, 'anomalie')} du filtre`}`;

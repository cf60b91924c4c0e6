import type { MotifRadiation } from '../cotation/wire.ts';
import { ajouterMois, type Jour } from './dates.ts';
import type { Demande } from './demande.ts';

export type Statut =
  | { tag: 'active'; finValidite: Jour }
  | { tag: 'en-attente-renouvellement'; finValidite: Jour }
  | { tag: 'radiee'; finValidite: Jour; motif: MotifRadiation; date: Jour }
  | { tag: 'effacee' };

const MOIS_VALIDITE = 12;
const MOIS_RADIATION = 13;
const MOIS_EFFACEMENT = 12;

/** Vie de la demande au jour dit (contrat §2.4) : validité d'un an, radiation à T+13 mois, effacement un an après. */
export function statutAu(demande: Demande, jour: Jour): Statut {
  const reference = demande.donnees.date_dernier_renouvellement ?? demande.donnees.date_depot;
  const finValidite = ajouterMois(reference, MOIS_VALIDITE);
  const radiation = radiationAu(demande, reference, jour);
  if (radiation && ajouterMois(radiation.date, MOIS_EFFACEMENT) < jour) return { tag: 'effacee' };
  if (radiation) return { tag: 'radiee', finValidite, ...radiation };
  return { tag: jour < finValidite ? 'active' : 'en-attente-renouvellement', finValidite };
}

function radiationAu(demande: Demande, reference: Jour, jour: Jour): Demande['radiation'] {
  if (demande.radiation && demande.radiation.date <= jour) return demande.radiation;
  const date = ajouterMois(reference, MOIS_RADIATION);
  return date <= jour ? { motif: 'NON_RENOUVELLEMENT', date } : undefined;
}

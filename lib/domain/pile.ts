import type { EtatEnvoi } from './envoi.ts';
import type { EtatCotation } from './etat-cotation.ts';
import type { OngletCotations } from './onglet-cotations.ts';

/** Une pile de travail : des cotations d'un onglet, des demandes dans un état de cotation, ou des envois arrêtés. */
export type Pile =
  | 'a-valider'
  | 'a-revoir'
  | 'en-anomalie'
  | 'a-coter'
  | 'rejetee'
  | 'refuse'
  | 'en-echec'
  | 'incertain'
  | 'a-verifier';

type Contenu =
  | { sorte: 'cotations'; onglet: OngletCotations }
  | { sorte: 'demandes'; etat: EtatCotation }
  | { sorte: 'envois'; etat: EtatEnvoi };

export const PILES: Record<Pile, Contenu & { titre: string }> = {
  'a-valider': { sorte: 'cotations', onglet: 'a-valider', titre: 'Cotations à valider' },
  'a-revoir': { sorte: 'cotations', onglet: 'a-revoir', titre: 'Cotations à revoir' },
  'en-anomalie': { sorte: 'cotations', onglet: 'en-anomalie', titre: 'Cotations en anomalie' },
  'a-coter': { sorte: 'demandes', etat: 'a-coter', titre: 'Demandes à coter' },
  rejetee: { sorte: 'demandes', etat: 'rejetee', titre: 'Cotations rejetées par le SNE' },
  refuse: { sorte: 'envois', etat: 'refuse', titre: 'Envois refusés' },
  'en-echec': { sorte: 'envois', etat: 'en-echec', titre: 'Envois en échec' },
  incertain: { sorte: 'envois', etat: 'incertain', titre: 'Envois incertains' },
  'a-verifier': { sorte: 'envois', etat: 'a-verifier', titre: 'Envois à vérifier' },
};
export const piles = Object.keys(PILES) as [Pile, ...Pile[]];

export const lirePile = (texte: string | null | undefined): Pile | null =>
  texte && Object.hasOwn(PILES, texte) ? (texte as Pile) : null;

/** Une demande servie est tenue ce temps-là, puis libre. */
export const RESERVATION_MS = 10 * 60_000;

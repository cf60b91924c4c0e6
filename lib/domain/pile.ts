import type { EtatEnvoi } from './envoi.ts';
import type { EtatCotation } from './etat-cotation.ts';

/** Une pile de travail : des demandes dans un état de cotation, ou des envois arrêtés. */
export type Pile = 'a-coter' | 'rejetee' | 'refuse' | 'en-echec' | 'incertain' | 'a-verifier';

type Contenu = { sorte: 'demandes'; etat: EtatCotation } | { sorte: 'envois'; etat: EtatEnvoi };

export const PILES: Record<Pile, Contenu & { titre: string }> = {
  'a-coter': { sorte: 'demandes', etat: 'a-coter', titre: 'Demandes à coter' },
  rejetee: { sorte: 'demandes', etat: 'rejetee', titre: 'Cotations rejetées par le SNE' },
  refuse: { sorte: 'envois', etat: 'refuse', titre: 'Envois refusés' },
  'en-echec': { sorte: 'envois', etat: 'en-echec', titre: 'Envois en échec' },
  incertain: { sorte: 'envois', etat: 'incertain', titre: 'Envois incertains' },
  'a-verifier': { sorte: 'envois', etat: 'a-verifier', titre: 'Envois à vérifier' },
};

export const lirePile = (texte: string | null | undefined): Pile | null =>
  texte && Object.hasOwn(PILES, texte) ? (texte as Pile) : null;

/** Une demande servie est tenue ce temps-là, puis libre. */
export const RESERVATION_MS = 10 * 60_000;

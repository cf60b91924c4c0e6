export type Colonne = 'menage' | 'commune' | 'typologie' | 'grille' | 'note' | 'etat' | 'envoi' | 'attribuee' | 'depot' | 'maj';

/** Les colonnes de la liste après le numéro unique, qui ne s'enlève jamais. */
export const COLONNES: Record<Colonne, string> = {
  menage: 'Ménage',
  commune: 'Commune souhaitée',
  typologie: 'Typologie',
  grille: 'Grille',
  note: 'Note',
  etat: 'État',
  envoi: 'Dernier envoi',
  attribuee: 'Attribuée à',
  depot: 'Dépôt',
  maj: 'Mise à jour',
};

/** Sans la grille, que le territoire et la mutation du ménage disent déjà : les autres tiennent ainsi dans 1 280 px. */
export const COLONNES_PAR_DEFAUT: readonly Colonne[] = [
  'menage',
  'commune',
  'typologie',
  'note',
  'etat',
  'envoi',
  'attribuee',
  'maj',
];

/** « note.etat » : des colonnes dans leur ordre ; `null` quand le texte ne dit rien de lisible. */
export function lireColonnes(texte: string): Colonne[] | null {
  const lues = texte.split('.').filter((mot): mot is Colonne => Object.hasOwn(COLONNES, mot));
  return lues.length > 0 && lues.length === texte.split('.').length ? [...new Set(lues)] : null;
}

/** L'inverse ; `null` pour le choix par défaut, qui n'a pas à paraître dans l'adresse. */
export function ecrireColonnes(colonnes: readonly Colonne[]): string | null {
  const texte = colonnes.join('.');
  return texte === COLONNES_PAR_DEFAUT.join('.') || texte === '' ? null : texte;
}

/** Les colonnes que montre une adresse. */
export const colonnesDe = (texte: string | null): readonly Colonne[] =>
  (texte === null ? null : lireColonnes(texte)) ?? COLONNES_PAR_DEFAUT;

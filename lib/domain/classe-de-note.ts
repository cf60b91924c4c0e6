/** Largeur d'une classe de notes ; fixe, pour que deux répartitions se comparent barre à barre. */
export const LARGEUR_CLASSE = 20;

/** La classe d'une note, désignée par sa borne basse. */
export const classeDe = (note: number): number => Math.floor(note / LARGEUR_CLASSE) * LARGEUR_CLASSE;

export const classeLibelle = (bas: number): string => `de ${bas} à ${bas + LARGEUR_CLASSE - 1} points`.replaceAll('-', '−');

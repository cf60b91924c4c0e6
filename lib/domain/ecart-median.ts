import type { Effectif } from './situer.ts';

/** Sous cet effectif, un groupe n'a pas de dispersion qui veuille dire quelque chose. */
const GROUPE_MIN = 30;
/** Éloignement au-delà duquel une note est atypique, en écarts absolus médians. */
const ECARTS = 3;

export type Bornes = { bas: number; haut: number; mediane: number; ecart: number; effectif: number };

const medianeDe = (valeurs: readonly Effectif[], total: number): number => {
  let vus = 0;
  for (const { note, n } of valeurs) {
    vus += n;
    if (vus * 2 >= total) return note;
  }
  return valeurs.at(-1)?.note ?? 0;
};

/** Entre quelles notes un groupe est ordinaire ; `null` : groupe trop petit, ou notes trop semblables pour en juger. */
export function bornesOrdinaires(notes: readonly Effectif[]): Bornes | null {
  const effectif = notes.reduce((somme, { n }) => somme + n, 0);
  if (effectif < GROUPE_MIN) return null;
  const mediane = medianeDe(
    notes.toSorted((a, b) => a.note - b.note),
    effectif,
  );
  const ecarts = notes.map(({ note, n }) => ({ note: Math.abs(note - mediane), n })).toSorted((a, b) => a.note - b.note);
  const ecart = medianeDe(ecarts, effectif);
  if (ecart === 0) return null;
  return { bas: mediane - ECARTS * ecart, haut: mediane + ECARTS * ecart, mediane, ecart, effectif };
}

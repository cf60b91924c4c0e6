/** Combien de demandes ont cette note. */
export type Effectif = { note: number; n: number };

export type Place = {
  effectif: number;
  /** Quartiles : la moitié des notes est entre `q1` et `q3`. */
  q1: number;
  mediane: number;
  q3: number;
  plusBasse: number;
  plusHaute: number;
  /** Demandes dont la note est au-dessus, puis égale (celle-ci comprise). */
  auDessus: number;
  aEgalite: number;
};

/** La place d'une note parmi d'autres, données de la plus basse à la plus haute ; `null` si personne n'est comparable. */
export function situer(notes: readonly Effectif[], note: number): Place | null {
  const effectif = notes.reduce((somme, { n }) => somme + n, 0);
  const [premiere] = notes;
  const derniere = notes.at(-1);
  if (effectif === 0 || premiere === undefined || derniere === undefined) return null;
  const auRang = (part: number): number => {
    const rang = Math.ceil(part * effectif);
    let vus = 0;
    for (const e of notes) {
      vus += e.n;
      if (vus >= rang) return e.note;
    }
    return derniere.note;
  };
  const compter = (garder: (n: number) => boolean) => notes.reduce((somme, e) => (garder(e.note) ? somme + e.n : somme), 0);
  return {
    effectif,
    q1: auRang(0.25),
    mediane: auRang(0.5),
    q3: auRang(0.75),
    plusBasse: premiere.note,
    plusHaute: derniere.note,
    auDessus: compter((n) => n > note),
    aEgalite: compter((n) => n === note),
  };
}

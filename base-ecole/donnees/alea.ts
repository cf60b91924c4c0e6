export type Alea = {
  /** Réel dans [0, 1[. */
  reel: () => number;
  /** Entier dans [min, max], bornes comprises. */
  entier: (min: number, max: number) => number;
  /** Vrai avec la probabilité donnée (0 à 1). */
  chance: (probabilite: number) => boolean;
  parmi: <T>(choix: readonly T[]) => T;
};

/** Générateur mulberry32 : 32 bits d'état, mêmes tirages pour la même graine sur toute machine. */
export function creerAlea(graine: number): Alea {
  let etat = graine >>> 0;
  const reel = () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    reel,
    entier: (min, max) => min + Math.floor(reel() * (max - min + 1)),
    chance: (probabilite) => reel() < probabilite,
    parmi: (choix) => {
      const valeur = choix[Math.floor(reel() * choix.length)];
      if (valeur === undefined) throw new Error('Tirage dans une liste vide');
      return valeur;
    },
  };
}

/** Mélange la graine et un rang, pour que la demande n° i soit la même quel que soit le nombre de demandes. */
export function graineDe(graine: number, rang: number): number {
  let h = Math.imul(graine ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(rang + 1, 0xc2b2ae35);
  h ^= h >>> 16;
  return Math.imul(h, 0x27d4eb2f) >>> 0;
}

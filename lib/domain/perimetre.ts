/** Les territoires d'un agent ; il n'existe pas de périmètre vide par oubli. */
export type Perimetre = { tag: 'tous' } | { tag: 'territoires'; sirens: readonly string[] };

/** Le filtre SQL : `null` laisse tout passer, une liste (même vide) ne laisse passer que ses territoires. */
export function sirensDe(perimetre: Perimetre): readonly string[] | null {
  switch (perimetre.tag) {
    case 'tous':
      return null;
    case 'territoires':
      return perimetre.sirens;
  }
}

import { champsDeRegle } from '@/lib/domain/champs-du-contrat.ts';
import type { Critere, Grille } from '@/lib/domain/grille.ts';
import { enEcart } from '@/lib/domain/points-libelle.ts';
import { regleLibelle } from '@/lib/domain/regle-libelle.ts';

export type CritereVu = {
  code: string;
  libelle: string;
  description: string | null;
  regle: string;
  mode: string;
  points: string;
  /** Les champs du contrat que la règle lit, pour le support. */
  champs: string;
  mentions: string[];
};
export type FamilleVue = { titre: string; criteres: CritereVu[] };

/** Les critères d'une grille, nationaux puis locaux, chacun avec sa règle en clair. */
export function toFamilles(grille: Grille): FamilleVue[] {
  const familles = [
    ['Critères nationaux', 'national'],
    ['Critères locaux', 'local'],
  ] as const;
  return familles
    .map(([titre, nature]) => ({
      titre,
      criteres: grille.criteres.filter((c) => c.nature === nature).map((c) => toCritere(c, grille)),
    }))
    .filter((f) => f.criteres.length > 0);
}

function toCritere(c: Critere, grille: Grille): CritereVu {
  const { min, max } = c.bornes;
  const modele = grille.source !== undefined;
  const groupe = grille.criteres.filter((autre) => autre.groupe === c.groupe && autre.code !== c.code);
  return {
    code: c.code,
    libelle: c.libelle,
    description: c.description,
    regle: regleLibelle(c),
    mode: c.mode === 'automatique' ? 'Calculé' : 'Sur justificatif',
    champs: c.regle ? champsDeRegle(c.regle).join(', ') : '',
    points: min === max ? enEcart(max) : `${enEcart(min)} à ${enEcart(max)}`,
    mentions: [
      ...(c.source ? [`Points publiés : ${c.source}`] : modele ? ['Points proposés, à remplacer par la grille délibérée'] : []),
      ...(c.obligatoire ? ['Met en œuvre une priorité de l’article L.441-1'] : []),
      ...(c.parLocalisation ? ['Dépend de la commune souhaitée'] : []),
      ...(c.groupe && groupe.length > 0
        ? [`Seul le plus favorable compte, avec : ${groupe.map((autre) => autre.libelle).join(', ')}`]
        : []),
    ],
  };
}

import type { Choix } from '@/components/ui/selection.tsx';
import { ecrireObjetCompare } from '@/lib/contracts/objet-compare.ts';
import type { CotationTenue } from '@/lib/domain/cotation-tenue.ts';
import type { EtatGrille } from '@/lib/domain/etat-grille.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';

type Version = { ref: string; numero: number; points: number };
type Simulation = { ref: string; titre: string };
type Grille = { code: string; version: string; libelle: string; etat: EtatGrille };

/** Ce que l'on peut choisir pour un côté : les versions de sa demande, et son recalcul avec chaque grille, même essayée par une simulation. */
export function choixDe(
  tenue: CotationTenue,
  versions: readonly Version[],
  grilles: readonly Grille[],
  simulations: readonly Simulation[],
): Choix[] {
  const { ref } = tenue;
  return [
    ...versions.map((v) => ({
      valeur: ecrireObjetCompare({ tag: 'version', ref: v.ref }),
      libelle: `Version ${v.numero}, ${enPoints(v.points)}`,
    })),
    {
      valeur: ecrireObjetCompare({ tag: 'recalcul', ref, grille: null }),
      libelle: `Version ${tenue.numero}, recalculée aujourd’hui`,
    },
    ...grilles.map(({ code, version, libelle, etat }) => ({
      valeur: ecrireObjetCompare({ tag: 'recalcul', ref, grille: { code, version } }),
      libelle: `Recalcul avec ${libelle}, version ${version}${etat === 'brouillon' ? ' (brouillon)' : ''}`,
    })),
    ...simulations.map(({ ref: simulation, titre }) => ({
      valeur: ecrireObjetCompare({ tag: 'simule', ref: tenue.demande.ref, simulation }),
      libelle: `Simulation « ${titre} »`,
    })),
  ];
}

/** Toutes les grilles, pour en comparer deux. */
export const choixDesGrilles = (grilles: readonly Grille[]): Choix[] =>
  grilles.map(({ code, version, libelle, etat }) => ({
    valeur: ecrireObjetCompare({ tag: 'grille', code, version }),
    libelle: `${libelle}, version ${version}${etat === 'brouillon' ? ' (brouillon)' : ''}`,
  }));

import { FiltreSelection } from '@/components/ui/filtre-selection.tsx';
import type { FiltresRepartition as Filtres } from '@/lib/contracts/simulations.ts';
import { PUBLICS } from '@/lib/domain/publics.ts';

export type GrilleRepartie = { code: string; version: string; libelle: string };
export const modeleDe = (g: GrilleRepartie): string => `${g.code}|${g.version}`;

type Props = {
  filtres: Filtres;
  territoires: { siren: string; nom: string }[];
  /** L'agent a tous les territoires : l'ensemble lui est permis. */
  tous: boolean;
  territoire: string;
  grilles: readonly GrilleRepartie[];
  grille: GrilleRepartie | null;
};

const TYPOLOGIES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map((valeur) => ({ valeur, libelle: valeur }));

export function FiltresRepartition({ filtres, territoires, tous, territoire, grilles, grille }: Props) {
  return (
    <FiltreSelection
      action="/pilotage"
      libelle="Filtrer la répartition"
      filtres={[
        {
          nom: 'territoire',
          label: 'Territoire',
          valeur: territoire,
          ...(tous ? { vide: 'Tous' } : {}),
          choix: territoires.map((t) => ({ valeur: t.siren, libelle: t.nom })),
        },
        {
          nom: 'grille',
          label: 'Grille',
          valeur: grille ? modeleDe(grille) : '',
          choix: grilles.map((g) => ({ valeur: modeleDe(g), libelle: `${g.libelle}, version ${g.version}` })),
        },
        { nom: 'typologie', label: 'Typologie', valeur: filtres.typologie ?? '', vide: 'Toutes', choix: TYPOLOGIES },
        {
          nom: 'public',
          label: 'Public',
          valeur: filtres.public,
          choix: Object.entries(PUBLICS).map(([valeur, libelle]) => ({ valeur, libelle })),
        },
      ]}
    />
  );
}

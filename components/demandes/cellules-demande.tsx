import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { EnteteTriable } from '@/components/ui/entete-triable.tsx';
import { type Colonne, COLONNES } from '@/lib/domain/colonne-demandes.ts';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { cellule } from './cellule.ts';
import type { DemandeRow } from './demande-row.ts';
import { toTri } from './liste-view.ts';

type Tri = 'maj' | 'depot' | 'note';
const TRIABLES: readonly Colonne[] = ['maj', 'depot', 'note'] satisfies Tri[];
const estTriable = (colonne: Colonne): colonne is Tri & Colonne => TRIABLES.includes(colonne);

/** L'en-tête d'une colonne, triable ou non. */
export function EnteteColonne({ colonne, filtre }: { colonne: Colonne; filtre: FiltreDemandes }) {
  if (!estTriable(colonne)) return <th scope="col">{COLONNES[colonne]}</th>;
  return <EnteteTriable libelle={COLONNES[colonne]} aDroite={colonne === 'note'} {...toTri(filtre, colonne)} />;
}

const LARGES: Partial<Record<Colonne, string>> = {
  menage: 'fr-cell--multiline min-w-32',
  commune: 'fr-cell--multiline min-w-32',
  envoi: 'fr-cell--multiline min-w-32',
  note: 'fr-cell--right tabular-nums',
  depot: 'tabular-nums',
  maj: 'tabular-nums',
};

/** Une case de la ligne. */
export function CelluleDemande({ colonne, row }: { colonne: Colonne; row: DemandeRow }) {
  const [texte, contenu]: [string, ReactNode] =
    colonne === 'etat'
      ? [
          row.etat.texte,
          <Badge key="etat" ton={row.etat.ton}>
            {row.etat.texte}
          </Badge>,
        ]
      : [row[colonne], row[colonne]];
  return (
    <td data-libelle={COLONNES[colonne]} className={cellule(texte, LARGES[colonne])}>
      {contenu}
    </td>
  );
}

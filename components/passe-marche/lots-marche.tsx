import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { Lot } from '@/lib/domain/marche.ts';

/** Les lots d'un marché, dans leur ordre, et combien une entreprise peut en choisir. */
export function LotsMarche({ lots, limite }: { lots: readonly Lot[]; limite: number | null }) {
  if (lots.length === 0) return <EtatVide titre="Ce marché n’a pas de lot">Les entreprises y candidatent en entier.</EtatVide>;
  return (
    <>
      <p>
        {limite === null
          ? 'Une entreprise choisit autant de lots qu’elle veut.'
          : `Une entreprise choisit au plus ${limite} lots.`}
      </p>
      <Table titre="Lots, dans l’ordre du marché" enFiches>
        <EnTete colonnes={['Lot', 'Intitulé', 'Code CPV']} />
        <tbody>
          {lots.map(({ nom, cpv }, rang) => (
            <tr key={`${rang + 1} ${nom}`}>
              <th scope="row" data-libelle="Lot">
                {rang + 1}
              </th>
              <td data-libelle="Intitulé" className="fr-cell--multiline wrap-anywhere">
                {nom}
              </td>
              <td data-libelle="Code CPV">{cpv ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

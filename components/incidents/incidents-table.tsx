import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Nombre } from '@/components/ui/nombre.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { IncidentVu } from './incident-row.ts';
import { MiniBarres } from './mini-barres.tsx';

const NOMBRES = new Set(['Occurrences', 'Demandes touchées']);
const COLONNES = ['Cause', 'Opération', 'Occurrences', 'Demandes touchées', 'Première', 'Dernière', 'Tendance', 'Responsable'];

/** Les incidents d'une pile, du plus récemment vu au plus ancien. */
export function IncidentsTable({ titre, lignes }: { titre: string; lignes: readonly IncidentVu[] }) {
  return (
    <Table titre={titre} enFiches>
      <thead>
        <tr>
          {COLONNES.map((colonne) => (
            <th key={colonne} scope="col" className={`whitespace-normal ${NOMBRES.has(colonne) ? 'fr-cell--right' : ''}`}>
              {colonne}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lignes.map((i) => (
          <tr key={i.ref}>
            <th scope="row" data-libelle="Cause" className="whitespace-normal md:min-w-56">
              <span>
                <Link href={`/incidents/${i.ref}`}>{i.titre}</Link>
                {i.etat === 'Réapparu' ? <Badge ton={i.ton}>{i.etat}</Badge> : null}
              </span>
            </th>
            <td data-libelle="Opération" className="whitespace-normal">
              {i.operation}
            </td>
            <td data-libelle="Occurrences" className="fr-cell--right">
              <Nombre valeur={i.occurrences} />
            </td>
            <td data-libelle="Demandes touchées" className="fr-cell--right">
              <Nombre valeur={i.demandes} />
            </td>
            <td data-libelle="Première">{i.premiere}</td>
            <td data-libelle="Dernière">{i.derniere}</td>
            <td data-libelle="Tendance" className="whitespace-normal">
              <span>
                <MiniBarres valeurs={i.parHeure} /> <span className="inline-block">{i.tendance}</span>
              </span>
            </td>
            <td data-libelle="Responsable" className="whitespace-normal">
              {i.responsable}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

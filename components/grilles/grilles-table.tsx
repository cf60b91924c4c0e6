import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { GrilleRow } from './grille-row.ts';

/** Toutes les versions, celles des territoires servis d'abord. */
export function GrillesTable({ lignes }: { lignes: readonly GrilleRow[] }) {
  return (
    <Table titre="Versions de grille" enFiches>
      <EnTete
        colonnes={[
          'Grille',
          'Version',
          'État',
          'Territoire et population',
          'En vigueur',
          'Critères',
          { nombre: 'Demandes cotées' },
        ]}
      />
      <tbody>
        {lignes.map((g) => (
          <tr key={g.cle}>
            <th scope="row" data-libelle="Grille" className="fr-cell--multiline">
              <Link href={g.href}>{g.libelle}</Link>
            </th>
            <td data-libelle="Version">{g.version}</td>
            <td data-libelle="État">
              <Badge ton={g.etat.ton}>{g.etat.texte}</Badge>
            </td>
            <td data-libelle="Territoire et population" className="fr-cell--multiline">
              <span>
                {g.territoire}
                <span className="block fr-text--xs mention fr-mb-0">{g.population}</span>
              </span>
            </td>
            <td data-libelle="En vigueur" className="fr-cell--multiline">
              {g.dates}
            </td>
            <td data-libelle="Critères" className="fr-cell--multiline">
              {g.criteres}
            </td>
            <td data-libelle="Demandes cotées" className="fr-cell--right tabular-nums">
              {g.demandes}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { MarcheListe } from '@/lib/domain/console-passe-marche.ts';
import { ETATS_MARCHE, echeancePassee } from '@/lib/domain/marche.ts';
import { TONS_MARCHE } from './etats.ts';

/** Les marchés, du plus récent au plus ancien. */
export function MarchesTable({ marches, maintenant }: { marches: readonly MarcheListe[]; maintenant: Date }) {
  return (
    <Table titre="Marchés, du plus récent au plus ancien" enFiches>
      <thead>
        <tr>
          <th scope="col">Marché</th>
          <th scope="col">État</th>
          <th scope="col">Échéance</th>
          <th scope="col">Lots</th>
          <th scope="col">Candidatures</th>
          <th scope="col">Identifiant</th>
        </tr>
      </thead>
      <tbody>
        {marches.map((m) => (
          <tr key={m.ref}>
            <th scope="row" data-libelle="Marché" className="fr-cell--multiline">
              <Link href={`/passe-marche/marches/${m.ref}`}>{m.nom}</Link>
            </th>
            <td data-libelle="État">
              <Badge ton={TONS_MARCHE[m.etat]}>{ETATS_MARCHE[m.etat]}</Badge>
            </td>
            <td data-libelle="Échéance">
              <Horodatage instant={m.echeance} />
              {echeancePassee(m.echeance.toISOString(), maintenant) ? ' (passée)' : null}
            </td>
            <td data-libelle="Lots">{m.lots}</td>
            <td data-libelle="Candidatures">{m.candidatures}</td>
            <td data-libelle="Identifiant">{m.identifiant ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

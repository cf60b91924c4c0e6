import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { Table } from '@/components/ui/table.tsx';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { CandidatureListee } from '@/lib/domain/console-passe-marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import { TONS_CANDIDATURE } from './etats.ts';

/** Les candidatures, de la plus récente à la plus ancienne. */
export function CandidaturesTable({ candidatures }: { candidatures: readonly CandidatureListee[] }) {
  return (
    <Table titre="Candidatures, de la plus récente à la plus ancienne" enFiches>
      <thead>
        <tr>
          <th scope="col">Entreprise (SIRET)</th>
          <th scope="col">État</th>
          <th scope="col">Marché</th>
          <th scope="col">Demandée le</th>
        </tr>
      </thead>
      <tbody>
        {candidatures.map((c) => (
          <tr key={c.ref}>
            <th scope="row" data-libelle="Entreprise (SIRET)">
              <Link href={`/passe-marche/candidatures/${c.ref}`}>{formaterSiret(c.siret)}</Link>
            </th>
            <td data-libelle="État">
              <Badge ton={TONS_CANDIDATURE[c.etat]}>{ETATS_CANDIDATURE[c.etat]}</Badge>
            </td>
            <td data-libelle="Marché" className="fr-cell--multiline">
              <Link href={`/passe-marche/marches/${c.marche}`}>{c.nomMarche}</Link>
            </td>
            <td data-libelle="Demandée le">
              <Horodatage instant={c.saisieLe} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

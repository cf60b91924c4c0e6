import Link from 'next/link';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { ACTEURS } from './acteurs.ts';

type Cause = {
  code: string;
  titre: string;
  acteur: string;
  rejouable: boolean;
  responsable: { nom: string } | null;
  version: number;
  majLe: string;
  majPar: string | null;
};

/** Toutes les causes connues, par titre. */
export function CatalogueTable({ causes, modifiable }: { causes: readonly Cause[]; modifiable: boolean }) {
  return (
    <Table titre="Causes du catalogue" enFiches>
      <EnTete colonnes={['Cause', 'Code', 'Qui peut agir', 'Un rejeu suffit', 'Responsable d’office', 'Version']} />
      <tbody>
        {causes.map((c) => (
          <tr key={c.code}>
            <th scope="row" data-libelle="Cause" className="whitespace-normal">
              {modifiable ? <Link href={`/incidents/causes/${c.code}`}>{c.titre}</Link> : c.titre}
            </th>
            <td data-libelle="Code">{c.code}</td>
            <td data-libelle="Qui peut agir">{ACTEURS[c.acteur] ?? c.acteur}</td>
            <td data-libelle="Un rejeu suffit">{c.rejouable ? 'Oui' : 'Non'}</td>
            <td data-libelle="Responsable d’office" className="whitespace-normal">
              {c.responsable?.nom ?? 'Personne'}
            </td>
            <td data-libelle="Version" className="whitespace-normal">
              <span>
                {c.version}, {c.majPar ? `par ${c.majPar}, le ${formaterInstant(new Date(c.majLe))}` : 'livrée'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

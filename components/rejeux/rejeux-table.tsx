import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { Nombre } from '@/components/ui/nombre.tsx';
import { type Colonne, EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { type EtatRejeu, LIBELLES_REJEU } from '@/lib/domain/rejeu.ts';
import { TONS_REJEU } from './rejeu-view.ts';

type RejeuResume = {
  ref: string;
  nom: string;
  portee: string;
  etat: EtatRejeu;
  auteur: string | null;
  creeLe: string;
  total: number;
  reussies: number;
  echouees: number;
};

const COLONNES: readonly Colonne[] = [
  'Nom',
  'Portée',
  'État',
  { nombre: 'Envois' },
  { nombre: 'Réussis' },
  { nombre: 'Échoués ou refusés' },
  'Créé le, par',
];

/** Les rejeux, du plus récent au plus ancien. */
export function RejeuxTable({ rejeux }: { rejeux: readonly RejeuResume[] }) {
  return (
    <Table titre="Rejeux, du plus récent au plus ancien" enFiches>
      <EnTete colonnes={COLONNES} />
      <tbody>
        {rejeux.map((r) => (
          <tr key={r.ref}>
            <th scope="row" data-libelle="Nom" className="whitespace-normal">
              <Link href={`/rejeux/${r.ref}`}>{r.nom}</Link>
            </th>
            <td data-libelle="Portée" className="whitespace-normal">
              {r.portee}
            </td>
            <td data-libelle="État">
              <Badge ton={TONS_REJEU[r.etat]}>{LIBELLES_REJEU[r.etat]}</Badge>
            </td>
            <td data-libelle="Envois" className="fr-cell--right">
              <Nombre valeur={r.total} />
            </td>
            <td data-libelle="Réussis" className="fr-cell--right">
              <Nombre valeur={r.reussies} />
            </td>
            <td data-libelle="Échoués ou refusés" className="fr-cell--right">
              <Nombre valeur={r.echouees} />
            </td>
            <td data-libelle="Créé le, par">
              <span>
                {formaterInstant(new Date(r.creeLe))}, {r.auteur ?? 'agent retiré'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

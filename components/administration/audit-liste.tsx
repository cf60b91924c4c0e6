import Link from 'next/link';
import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { LigneAuditLue } from '@/lib/domain/ligne-audit.ts';
import { motifLibelle } from './motif-libelle.ts';
import { objetLibelle } from './objet-libelle.ts';

type Props = { lignes: readonly LigneAuditLue[]; actions: Readonly<Record<string, string>> };

const ISSUES = {
  demandee: { ton: 'info', libelle: 'Demandée' },
  accordee: { ton: 'succes', libelle: 'Accordée' },
  refusee: { ton: 'erreur', libelle: 'Refusée' },
} as const;

/** Qui a fait ou tenté quoi, et quand ; `actions` : chaque action en mots. */
export function AuditListe({ lignes, actions }: Props) {
  if (lignes.length === 0) return <EtatVide titre="Aucune ligne">Rien ne correspond à ces filtres.</EtatVide>;
  return (
    <Table titre="Trace d’audit" enFiches serree>
      <EnTete colonnes={['Le', 'Qui', 'Action', 'Objet', 'Issue']} />
      <tbody>
        {lignes.map((l) => (
          <tr key={l.id}>
            <th scope="row" data-libelle="Le">
              {formaterInstant(new Date(l.le), 'seconde')}
            </th>
            <td data-libelle="Qui">{l.agent ?? 'Personne non reconnue'}</td>
            <td data-libelle="Action">{actions[l.action] ?? l.action}</td>
            <td data-libelle="Objet">
              <Objet objet={l.objet} />
            </td>
            <td data-libelle="Issue" className="whitespace-normal">
              <Badge ton={ISSUES[l.issue].ton}>{ISSUES[l.issue].libelle}</Badge>
              {l.motif ? <span className="fr-text--sm"> {motifLibelle(l.motif)}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Objet({ objet }: { objet: string }) {
  const { nom, reference, href } = objetLibelle(objet);
  return (
    <>
      {href === null ? (
        nom
      ) : (
        <Link href={href} prefetch={false}>
          {nom}
        </Link>
      )}
      {reference === null ? null : <code className="fr-ml-1w break-all fr-text--xs">{reference}</code>}
    </>
  );
}

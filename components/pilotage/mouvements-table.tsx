import Link from 'next/link';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { adresseComparaison } from '@/lib/contracts/objet-compare.ts';
import { enEcart, enNombre } from '@/lib/domain/points-libelle.ts';
import type { Mouvement } from '@/lib/domain/bilan-de-simulation.ts';

type Props = { titre: string; simulation: string; mouvements: readonly Mouvement[] };

/** Les demandes dont la note change le plus ; chacune se compare à sa cotation courante, critère par critère. */
export function MouvementsTable({ titre, simulation, mouvements }: Props) {
  if (mouvements.length === 0) return <p>{titre} : aucune.</p>;
  return (
    <>
      <h3 className="fr-h6">{titre}, en points</h3>
      <Table titre={`${titre}, en points`} enFiches>
        <EnTete colonnes={['Demande', { nombre: 'Avant' }, { nombre: 'Après' }, { nombre: 'Écart' }, 'Détail']} />
        <tbody>
          {mouvements.map((m, i) => (
            <tr key={m.ref}>
              <th scope="row" data-libelle="Demande">
                <Link href={`/demandes/${m.ref}`} prefetch={false}>
                  Ouvrir la demande {i + 1}
                </Link>
              </th>
              <td data-libelle="Avant" className="fr-cell--right tabular-nums">
                {enNombre(m.avant)}
              </td>
              <td data-libelle="Après" className="fr-cell--right tabular-nums">
                {enNombre(m.apres)}
              </td>
              <td data-libelle="Écart" className="fr-cell--right tabular-nums">
                {enEcart(m.apres - m.avant)}
              </td>
              <td data-libelle="Détail">
                <Link
                  href={adresseComparaison({ tag: 'demande', ref: m.ref }, { tag: 'simule', ref: m.ref, simulation })}
                  prefetch={false}
                >
                  Comparer<span className="fr-sr-only"> la demande {i + 1}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

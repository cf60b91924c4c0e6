import Link from 'next/link';
import { Table } from '@/components/ui/table.tsx';
import { enEcart } from '@/lib/domain/points-libelle.ts';
import type { Mouvement } from '@/lib/domain/bilan-de-simulation.ts';

export function MouvementsTable({ titre, mouvements }: { titre: string; mouvements: readonly Mouvement[] }) {
  if (mouvements.length === 0) return <p>{titre} : aucune.</p>;
  return (
    <>
      <h3 className="fr-h6">{titre}</h3>
      <Table titre={titre} enFiches>
        <thead>
          <tr>
            <th scope="col">Demande</th>
            <th scope="col">Avant</th>
            <th scope="col">Après</th>
            <th scope="col">Écart</th>
          </tr>
        </thead>
        <tbody>
          {mouvements.map((m, i) => (
            <tr key={m.ref}>
              <th scope="row" data-libelle="Demande">
                <Link href={`/demandes/${m.ref}`} prefetch={false}>
                  Ouvrir la demande {i + 1}
                </Link>
              </th>
              <td data-libelle="Avant">{m.avant}</td>
              <td data-libelle="Après">{m.apres}</td>
              <td data-libelle="Écart">{enEcart(m.apres - m.avant)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

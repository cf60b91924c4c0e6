'use client';

import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { PageSynchronisations } from '@/lib/contracts/synchronisations.ts';
import { useSynchronisations } from '@/lib/hooks/use-synchronisations.ts';
import { BarreSynchronisation } from './barre-synchronisation.tsx';
import { versSynchronisation } from './synchronisation-view.ts';

type Props = { premieres: PageSynchronisations; peutDemander: boolean; peutConfirmer: boolean };

/** Les vingt dernières synchronisations, suivies tant que l'une est active. */
export function SynchronisationsListe({ premieres, ...droits }: Props) {
  const { data } = useSynchronisations(premieres);
  const lignes = data.synchronisations.map(versSynchronisation);
  return (
    <>
      <BarreSynchronisation synchronisation={data.synchronisations[0] ?? null} {...droits} />
      {lignes.length === 0 ? (
        <EtatVide titre="Aucune synchronisation">La première est demandée au démarrage du service.</EtatVide>
      ) : (
        <Table titre="Vingt dernières synchronisations" enFiches>
          <thead>
            <tr>
              <th scope="col">Demandée le</th>
              <th scope="col">État</th>
              <th scope="col">Origine</th>
              <th scope="col">Lues</th>
              <th scope="col">Bilan</th>
              <th scope="col">Durée</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map((s) => (
              <tr key={s.ref}>
                <th scope="row" data-libelle="Demandée le">
                  {s.demandee}
                </th>
                <td data-libelle="État">
                  <Badge ton={s.ton}>{s.etat}</Badge>
                </td>
                <td data-libelle="Origine">{s.origine}</td>
                <td data-libelle="Lues">{s.avancement}</td>
                <td data-libelle="Bilan">
                  <span>
                    {s.bilan}
                    {s.message ? ` — ${s.message}` : null}
                  </span>
                </td>
                <td data-libelle="Durée">{s.duree}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

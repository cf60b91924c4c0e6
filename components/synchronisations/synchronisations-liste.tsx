'use client';

import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
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
      <BarreSynchronisation synchronisation={data.synchronisations[0] ?? null} {...droits} surSaPage />
      {lignes.length === 0 ? (
        <EtatVide titre="Aucune synchronisation">La première est demandée au démarrage du service.</EtatVide>
      ) : (
        <Table titre="Vingt dernières synchronisations" enFiches>
          <EnTete colonnes={['Demandée le', 'État', 'Origine', 'Lues', 'Bilan', 'Durée']} />
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

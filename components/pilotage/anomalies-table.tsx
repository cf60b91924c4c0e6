'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Case } from '@/components/ui/case.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { FiltresAnomalies } from '@/lib/contracts/anomalies.ts';
import type { AnomalieLue } from '@/lib/domain/anomalie-lue.ts';
import { REGLES_ANOMALIE } from '@/lib/domain/anomalies.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { TraiterAnomalies } from './traiter-anomalies.tsx';

type Props = { anomalies: AnomalieLue[]; filtres: FiltresAnomalies; total: number; peutTraiter: boolean };

/** Les anomalies d'une page ; celles à examiner se cochent et se traitent avec une seule raison. Ce qui vient d'être fait reste dit, même si plus rien ne reste. */
export function AnomaliesTable({ anomalies, filtres, total, peutTraiter }: Props) {
  const [coches, setCoches] = useState<ReadonlySet<string>>(new Set());
  const [fait, setFait] = useState<string | null>(null);
  const traitables = peutTraiter && filtres.etat === 'a-examiner';
  const refs = anomalies.filter((a) => coches.has(a.ref)).map((a) => a.ref);
  const cocher = (ref: string, oui: boolean) => setCoches(new Set(oui ? [...coches, ref] : [...coches].filter((r) => r !== ref)));
  const finir = (message: string) => {
    setFait(message);
    setCoches(new Set());
  };
  const annonce = <div role="status">{fait ? <Alerte ton="succes">{fait}</Alerte> : null}</div>;
  if (anomalies.length === 0) {
    return (
      <>
        {annonce}
        <EtatVide titre="Aucune anomalie ici">Aucune anomalie n’est dans cet état pour ces filtres.</EtatVide>
      </>
    );
  }
  return (
    <>
      {annonce}
      {traitables ? <TraiterAnomalies refs={refs} filtres={filtres} total={total} onFait={finir} /> : null}
      <Table titre="Anomalies, la plus récente d’abord" enFiches>
        <EnTete
          colonnes={[
            ...(traitables ? ['Choix'] : []),
            'Demande',
            'Règle',
            'Constat',
            'Depuis',
            ...(filtres.etat === 'a-examiner' ? [] : ['Raison']),
          ]}
        />
        <tbody>
          {anomalies.map((a) => (
            <tr key={a.ref}>
              {traitables ? (
                <td data-libelle="Choix">
                  <Case
                    label={`Choisir l’anomalie de la demande ${formaterNumeroUnique(a.demande.numero)}`}
                    labelMasque
                    checked={coches.has(a.ref)}
                    onChange={(e) => cocher(a.ref, e.target.checked)}
                  />
                </td>
              ) : null}
              <th scope="row" data-libelle="Demande">
                <Link href={`/demandes/${a.demande.ref}`} prefetch={false}>
                  {formaterNumeroUnique(a.demande.numero)}
                </Link>
              </th>
              <td data-libelle="Règle" className="fr-cell--multiline">
                <Link href={`/cotations/${a.cotation}`} prefetch={false}>
                  {REGLES_ANOMALIE[a.regle]}
                </Link>
              </td>
              <td data-libelle="Constat" className="fr-cell--multiline">
                {a.constat}
              </td>
              <td data-libelle="Depuis" className="fr-cell--multiline">
                <Horodatage instant={a.depuis} precision="jour" />
              </td>
              {filtres.etat === 'a-examiner' ? null : (
                <td data-libelle="Raison" className="fr-cell--multiline">
                  {a.raison ?? '–'} ({a.agent ?? 'Système'})
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

'use client';

import Link from 'next/link';
import { Alerte } from '@/components/ui/alerte.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { TraitementLu } from '@/lib/domain/traitement.ts';
import { useTraitement } from '@/lib/hooks/use-traitement.ts';
import { ArreterTraitement } from './arreter-traitement.tsx';
import { toTraitement } from './traitement-view.ts';

/** Une action groupée menée en arrière-plan : son avancement, puis le résultat de chaque demande. */
export function TraitementSuivi({ premier }: { premier: TraitementLu }) {
  const { data, isError } = useTraitement(premier);
  const vue = toTraitement(data);
  return (
    <>
      <p className="fr-text--lead">{vue.titre}</p>
      {vue.portee ? <p>{vue.portee}</p> : null}
      {isError ? (
        <Alerte ton="avertissement" annoncee>
          L’avancement n’a pas pu être relu : ce qui suit date de la dernière lecture.
        </Alerte>
      ) : null}
      <progress value={vue.traitees} max={data.total} aria-label="Avancement" className="w-full max-w-2xl" />
      <p aria-live="polite">{vue.phrase}</p>
      <ul>
        {vue.bilan.map((dit) => (
          <li key={dit}>{dit}</li>
        ))}
      </ul>
      <p className="fr-text--sm mention">{vue.histoire}.</p>
      {vue.arretable ? <ArreterTraitement reference={data.ref} /> : null}
      <h2 className="fr-h5">Résultat par demande</h2>
      <Table titre="Résultat par demande" enFiches>
        <EnTete colonnes={[{ nombre: 'Rang' }, 'Demande', 'Résultat']} />
        <tbody>
          {vue.lignes.map((l) => (
            <tr key={l.rang}>
              <td data-libelle="Rang" className="fr-cell--right tabular-nums">
                {l.rang}
              </td>
              <th scope="row" data-libelle="Demande">
                <Link href={l.href} prefetch={false} className="tabular-nums">
                  {l.numero}
                </Link>
              </th>
              <td data-libelle="Résultat" className="fr-cell--multiline">
                {l.resultat}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

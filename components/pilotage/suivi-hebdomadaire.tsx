import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import { Courbe } from './courbe.tsx';
import { LienCsv } from './lien-csv.tsx';
import type { Suivi } from './suivi-view.ts';

type Props = { titre: string; suivi: Suivi; csv: { href: string; libelle: string } };

/** Un suivi par semaine : titre, phrase, dessin, tableau, fichier. Un seul relevé ne se dessine pas. */
export function SuiviHebdomadaire({ titre, suivi: { phrase, series, graduer, colonnes, rangees }, csv }: Props) {
  return (
    <section>
      <h2 className="fr-h5">{titre}</h2>
      <p className="fr-text--lead">{phrase}</p>
      {rangees.length > 1 ? (
        <Courbe titre={`${titre}. ${phrase}`} abscisses={rangees.map((r) => r.court)} series={series} graduer={graduer} />
      ) : null}
      {rangees.length > 0 ? (
        <>
          <Table titre={titre} enFiches>
            <EnTete colonnes={['Semaine du', ...colonnes.map((nombre) => ({ nombre }))]} />
            <tbody>
              {rangees.map((r) => (
                <tr key={r.semaine}>
                  <th scope="row" data-libelle="Semaine du">
                    {r.semaine}
                  </th>
                  {r.cellules.map((texte, i) => (
                    <td key={colonnes[i]} data-libelle={colonnes[i]} className="fr-cell--right tabular-nums">
                      {texte}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
          <LienCsv href={csv.href}>{csv.libelle}</LienCsv>
        </>
      ) : null}
    </section>
  );
}

import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { FamilleVue } from './criteres-view.ts';

/** Chaque critère a son ancre (`#critere-DALO`) : l'explication d'une note y mène. */
export function Criteres({ familles }: { familles: readonly FamilleVue[] }) {
  return familles.map((f) => (
    <section key={f.titre}>
      <h2 className="fr-h5">
        {f.titre} ({f.criteres.length})
      </h2>
      <Table titre={f.titre} enFiches>
        <EnTete colonnes={['Critère', 'Règle', 'Mode', { nombre: 'Points' }]} />
        <tbody>
          {f.criteres.map((c) => (
            <tr key={c.code} id={`critere-${c.code}`} className="critere">
              <th scope="row" data-libelle="Critère" className="fr-cell--multiline">
                <span>
                  {c.libelle}
                  <span className="block fr-text--xs mention fr-mb-0 wrap-anywhere">
                    {[c.code, c.champs].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </th>
              <td data-libelle="Règle" className="fr-cell--multiline">
                <span>
                  {c.regle}
                  {c.description ? <span className="block fr-text--xs mention fr-mb-0">{c.description}</span> : null}
                  {c.mentions.map((m) => (
                    <span key={m} className="block fr-text--xs mention fr-mb-0">
                      {m}
                    </span>
                  ))}
                </span>
              </td>
              <td data-libelle="Mode">{c.mode}</td>
              <td data-libelle="Points" className="fr-cell--right tabular-nums">
                {c.points}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  ));
}

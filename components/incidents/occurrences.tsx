import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { Nombre } from '@/components/ui/nombre.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';

const LARGEUR = 20;
const HAUTEUR = 120;

/** Les occurrences des vingt-quatre dernières heures : une phrase, le dessin, et le même contenu en tableau. */
export function Occurrences({ parHeure, maintenant }: { parHeure: readonly number[]; maintenant: string }) {
  const fin = Math.floor(Date.parse(maintenant) / 3_600_000) * 3_600_000;
  const heures = parHeure.map((n, rang) => ({ n, le: new Date(fin - (parHeure.length - 1 - rang) * 3_600_000) }));
  const total = parHeure.reduce((a, b) => a + b, 0);
  const plus = Math.max(1, ...parHeure);
  const resume = `${total.toLocaleString('fr-FR')} ${total > 1 ? 'occurrences' : 'occurrence'} en vingt-quatre heures, ${plus.toLocaleString('fr-FR')} au plus en une heure.`;
  return (
    <section aria-labelledby="occurrences">
      <h2 id="occurrences">Occurrences dans le temps</h2>
      <p>{total === 0 ? 'Aucune occurrence depuis vingt-quatre heures.' : resume}</p>
      {total === 0 ? null : (
        <>
          <svg viewBox={`0 0 ${heures.length * LARGEUR} ${HAUTEUR}`} className="w-full max-w-2xl" role="img" aria-label={resume}>
            {heures.map(({ n, le }, rang) => {
              const h = n === 0 ? 1 : Math.max(3, (n / plus) * HAUTEUR);
              const cle = le.toISOString();
              return (
                <rect
                  key={cle}
                  x={rang * LARGEUR}
                  y={HAUTEUR - h}
                  width={LARGEUR - 4}
                  height={h}
                  fill="var(--text-action-high-blue-france)"
                />
              );
            })}
          </svg>
          <details className="fr-mb-3w">
            <summary>Occurrences par heure, en tableau</summary>
            <Table titre="Occurrences par heure">
              <EnTete colonnes={['Heure commencée à', 'Occurrences']} />
              <tbody>
                {heures
                  .filter(({ n }) => n > 0)
                  .map(({ n, le }) => (
                    <tr key={le.toISOString()}>
                      <th scope="row">{formaterInstant(le)}</th>
                      <td>
                        <Nombre valeur={n} />
                      </td>
                    </tr>
                  ))}
              </tbody>
            </Table>
          </details>
        </>
      )}
    </section>
  );
}

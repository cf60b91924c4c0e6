import { Table } from '@/components/ui/table.tsx';

export type Releve = { semaine: string; effectif: number; q1: number; mediane: number; q3: number; calculeLe: Date };

const JOUR = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

export function RelevesTable({ releves }: { releves: readonly Releve[] }) {
  const premier = releves[0];
  const dernier = releves.at(-1);
  if (premier === undefined || dernier === undefined) return null;
  const ecart = dernier.mediane - premier.mediane;
  const mots = ecart === 0 ? 'n’a pas bougé' : `a ${ecart > 0 ? 'monté' : 'baissé'} de ${Math.abs(ecart)} points`;
  return (
    <>
      <p>
        {releves.length === 1
          ? 'Un seul relevé pour le moment : l’évolution paraîtra la semaine prochaine.'
          : `En ${releves.length} relevés, la médiane ${mots}.`}
      </p>
      <Table titre="Quartiles relevés chaque semaine" enFiches>
        <thead>
          <tr>
            <th scope="col">Semaine du</th>
            <th scope="col">Demandes</th>
            <th scope="col">Premier quartile</th>
            <th scope="col">Médiane</th>
            <th scope="col">Troisième quartile</th>
          </tr>
        </thead>
        <tbody>
          {releves.map((r) => (
            <tr key={r.semaine}>
              <th scope="row" data-libelle="Semaine du">
                {JOUR.format(new Date(r.semaine))}
              </th>
              <td data-libelle="Demandes">{r.effectif.toLocaleString('fr-FR')}</td>
              <td data-libelle="Premier quartile">{r.q1}</td>
              <td data-libelle="Médiane">{r.mediane}</td>
              <td data-libelle="Troisième quartile">{r.q3}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

import { Table } from '@/components/ui/table.tsx';
import type { JourDisponibilite } from '@/lib/domain/disponibilite.ts';
import { direJour, direNombre, direPart } from './disponibilite-view.ts';

const disponibilite = ({ appels, pannes }: { appels: number; pannes: number }) => (appels === 0 ? null : 1 - pannes / appels);

/** Le jour choisi dans les barres : ses comptes, et où lire ce qui s'est passé. */
export function JourChoisi({ jour }: { jour: JourDisponibilite }) {
  return (
    <section id="jour" tabIndex={-1} className="fr-my-3w">
      <h3>{direJour(jour)}</h3>
      <ul>
        <li>
          {direNombre(jour.appels)} appels, {direNombre(jour.pannes)} en panne, {direNombre(jour.quotas)} refusés pour quota.
        </li>
        <li>
          {direNombre(jour.minutes)} minutes mesurées, {direNombre(jour.minutesEnPanne)} perdues.
        </li>
        <li>Hors maintenance annoncée : {direPart(disponibilite(jour.horsMaintenance))}.</li>
      </ul>
    </section>
  );
}

/** Les mêmes jours que les barres, en tableau ; seulement ceux qui ont une mesure. */
export function TableJours({ jours }: { jours: readonly JourDisponibilite[] }) {
  return (
    <details>
      <summary>Lire les jours en tableau</summary>
      <Table titre="Disponibilité par jour" enFiches>
        <thead>
          <tr>
            <th scope="col">Jour</th>
            <th scope="col">Disponibilité</th>
            <th scope="col">Hors maintenance</th>
            <th scope="col">Appels</th>
            <th scope="col">Pannes</th>
            <th scope="col">Minutes perdues</th>
            <th scope="col">Alertes</th>
          </tr>
        </thead>
        <tbody>
          {jours.map((j) => (
            <tr key={j.jour}>
              <th scope="row" data-libelle="Jour">
                {j.jour.split('-').toReversed().join('/')}
              </th>
              <td data-libelle="Disponibilité">{direPart(disponibilite(j))}</td>
              <td data-libelle="Hors maintenance">{direPart(disponibilite(j.horsMaintenance))}</td>
              <td data-libelle="Appels">{direNombre(j.appels)}</td>
              <td data-libelle="Pannes">{direNombre(j.pannes)}</td>
              <td data-libelle="Minutes perdues">{direNombre(j.minutesEnPanne)}</td>
              <td data-libelle="Alertes">{j.alertes}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

import { Lien } from '@/components/ui/lien.tsx';
import { EnTete } from '@/components/ui/en-tete.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { FaitsDuJour, JourDisponibilite } from '@/lib/domain/disponibilite.ts';
import { direJour, direIncident, direNombre, direPart, type FaitsParJour } from './disponibilite-view.ts';

const disponibilite = ({ appels, pannes }: { appels: number; pannes: number }) => (appels === 0 ? null : 1 - pannes / appels);

type ChoisiProps = { jour: JourDisponibilite; faits: FaitsDuJour | undefined; liens: { incidents: boolean; alertes: boolean } };

/** Le jour choisi dans les barres : ses comptes, ses incidents et ses alertes. `liens` : ce que l'agent peut ouvrir. */
export function JourChoisi({ jour, faits = { incidents: [], alertes: [] }, liens }: ChoisiProps) {
  return (
    <section id="jour" tabIndex={-1} className="fr-my-3w">
      <h3>{direJour(jour, faits)}</h3>
      <ul>
        <li>
          {direNombre(jour.appels)} appels, {direNombre(jour.pannes)} en panne, {direNombre(jour.quotas)} refusés pour quota.
        </li>
        <li>
          {direNombre(jour.minutes)} minutes mesurées, {direNombre(jour.minutesEnPanne)} perdues.
        </li>
        <li>Hors maintenance annoncée : {direPart(disponibilite(jour.horsMaintenance))}.</li>
        {faits.incidents.map((incident) => (
          <li key={incident.ref}>
            Incident :{' '}
            {liens.incidents ? <Lien href={`/incidents/${incident.ref}`}>{direIncident(incident)}</Lien> : direIncident(incident)}
          </li>
        ))}
        {[...new Set(faits.alertes)].map((titre) => (
          <li key={titre}>Alerte : {liens.alertes ? <Lien href="/alertes">{titre}</Lien> : titre}</li>
        ))}
      </ul>
    </section>
  );
}

/** Les mêmes jours que les barres, en tableau ; seulement ceux qui ont une mesure. */
export function TableJours({ jours, faits }: { jours: readonly JourDisponibilite[]; faits: FaitsParJour }) {
  return (
    <details>
      <summary>Lire les jours en tableau</summary>
      <Table titre="Disponibilité par jour" enFiches>
        <EnTete
          colonnes={['Jour', 'Disponibilité', 'Hors maintenance', 'Appels', 'Pannes', 'Minutes perdues', 'Incidents', 'Alertes']}
        />
        <tbody>
          {jours.map((j) => (
            <tr key={j.jour}>
              <th scope="row" data-libelle="Jour">
                <Lien petit href={`/supervision/sante?jour=${j.jour}#jour`}>
                  {j.jour.split('-').toReversed().join('/')}
                </Lien>
              </th>
              <td data-libelle="Disponibilité">{direPart(disponibilite(j))}</td>
              <td data-libelle="Hors maintenance">{direPart(disponibilite(j.horsMaintenance))}</td>
              <td data-libelle="Appels">{direNombre(j.appels)}</td>
              <td data-libelle="Pannes">{direNombre(j.pannes)}</td>
              <td data-libelle="Minutes perdues">{direNombre(j.minutesEnPanne)}</td>
              <td data-libelle="Incidents">{faits.get(j.jour)?.incidents.length ?? 0}</td>
              <td data-libelle="Alertes">{faits.get(j.jour)?.alertes.length ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

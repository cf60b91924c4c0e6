import { Badge } from '@/components/ui/badge.tsx';
import { Fait, Faits } from '@/components/ui/faits.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import type { IncidentLu } from '@/lib/domain/incident-lu.ts';
import { incidentRow, TONS_INCIDENT } from './incident-row.ts';
import { impact } from './incident-view.ts';

type Detail = IncidentLu & {
  sansCotation: number;
  sommeilJusquA: string | null;
  causeConstatee: string | null;
  actionMenee: string | null;
  preuve: string | null;
  fusionneDans: string | null;
};

/** Le titre, l'état, l'impact et les faits d'un incident. */
export function EnteteIncident({ incident, maintenant }: { incident: Detail; maintenant: string }) {
  const vu = incidentRow(incident);
  return (
    <>
      <h1>{vu.titre}</h1>
      <Badge ton={TONS_INCIDENT[incident.etat]} petit={false}>
        {incident.fusionneDans ? 'Fusionné' : vu.etat}
      </Badge>
      {incident.fusionneDans ? <Lien href={`/incidents/${incident.fusionneDans}`}>Ouvrir l’incident qui l’a absorbé</Lien> : null}
      <p className="fr-text--lead">{impact(incident, new Date(maintenant))}</p>
      <div className="fr-my-2w">
        <Faits>
          <Fait nom="Opération">
            {vu.operation}, environnement : {libelleEnvironnement(vu.environnement)}
          </Fait>
          <Fait nom="Occurrences">
            {vu.occurrences.toLocaleString('fr-FR')}, du {vu.premiere} au {vu.derniere}
          </Fait>
          <Fait nom="Demandes touchées">{vu.demandes.toLocaleString('fr-FR')}</Fait>
          <Fait nom="Tendance">{vu.tendance}</Fait>
          <Fait nom="Responsable">{vu.responsable}</Fait>
          {incident.causeConstatee ? <Fait nom="Cause constatée">{incident.causeConstatee}</Fait> : null}
          {incident.actionMenee ? <Fait nom="Action menée">{incident.actionMenee}</Fait> : null}
          {incident.preuve ? (
            <Fait nom="Preuve">
              <Lien href={`/rejeux/${incident.preuve}`}>Le rejeu qui a réussi</Lien>
            </Fait>
          ) : null}
        </Faits>
      </div>
    </>
  );
}

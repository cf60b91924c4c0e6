import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import type { FiltresIncidents } from '@/lib/contracts/incidents.ts';
import { PILES_INCIDENT } from '@/lib/domain/incident.ts';
import { ilYA } from './il-y-a.ts';
import { hrefIncidents } from './incidents-search-params.ts';

type Props = { filtres: FiltresIncidents; derniereResolution: string | null; maintenant: string };

/** Rien dans cette pile : à cause des filtres, ou parce qu'elle est vide. */
export function IncidentsVide({ filtres, derniereResolution, maintenant }: Props) {
  if (filtres.operation || filtres.responsable) {
    return (
      <EtatVide
        titre="Aucun incident pour ces filtres"
        action={<Lien href={hrefIncidents({ etat: filtres.etat })}>Effacer les filtres</Lien>}
      />
    );
  }
  if (filtres.etat === 'a-trier') {
    return (
      <EtatVide titre="Aucun incident à trier">
        {derniereResolution === null
          ? 'Aucun incident n’a encore été résolu. Un incident s’ouvre de lui-même au premier échange manqué d’une cause.'
          : `Dernier incident résolu ${ilYA(new Date(derniereResolution), new Date(maintenant))}.`}
      </EtatVide>
    );
  }
  return (
    <EtatVide titre={`Aucun incident dans la pile « ${PILES_INCIDENT[filtres.etat]} »`}>
      Un incident s’ouvre de lui-même au premier échange manqué d’une cause.
    </EtatVide>
  );
}

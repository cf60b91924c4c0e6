import { Onglets } from '@/components/ui/onglets.tsx';
import type { FiltresIncidents } from '@/lib/contracts/incidents.ts';
import { ETATS_INCIDENT, PILES_INCIDENT } from '@/lib/domain/incident.ts';
import { hrefIncidents } from './incidents-search-params.ts';

type Props = { filtres: FiltresIncidents; comptes: Partial<Record<string, number>> };

/** Les piles d'incidents et leurs comptes exacts. */
export function OngletsIncidents({ filtres, comptes }: Props) {
  const onglets = ETATS_INCIDENT.map((etat) => ({
    href: hrefIncidents({ ...filtres, etat, apres: undefined, avant: undefined }),
    libelle: PILES_INCIDENT[etat],
    courant: etat === filtres.etat,
    compte: comptes[etat] ?? 0,
  }));
  return <Onglets libelle="Incidents par état" onglets={onglets} />;
}

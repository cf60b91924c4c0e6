import { incidentRow } from '@/components/incidents/incident-row.ts';
import { IncidentsFiltres } from '@/components/incidents/incidents-filtres.tsx';
import { hrefIncidents, lireFiltresIncidents } from '@/components/incidents/incidents-search-params.ts';
import { IncidentsTable } from '@/components/incidents/incidents-table.tsx';
import { IncidentsVide } from '@/components/incidents/incidents-vide.tsx';
import { OngletsIncidents } from '@/components/incidents/onglets-incidents.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { versRechercheIncidents } from '@/lib/contracts/vers-recherche-incidents.ts';
import { pool } from '@/lib/db/client.ts';
import { findDerniereResolution } from '@/lib/db/find-derniere-resolution.ts';
import { listComptesIncidents } from '@/lib/db/list-comptes-incidents.ts';
import { listIncidents } from '@/lib/db/list-incidents.ts';

export const metadata = { title: 'Incidents' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PageIncidents({ searchParams }: Props) {
  const agent = await exigerAgent('incident.lire');
  const { filtres, ecartes } = lireFiltresIncidents(await searchParams);
  const maintenant = new Date();
  const [page, comptes, derniereResolution] = await Promise.all([
    listIncidents(pool(), agent.perimetre, versRechercheIncidents(filtres, agent.id), maintenant),
    listComptesIncidents(pool(), agent.perimetre),
    findDerniereResolution(pool(), agent.perimetre),
  ]);
  return (
    <>
      <FilAriane courante="Incidents" />
      <h1>Incidents</h1>
      <p>
        Les échanges manqués d’une même cause forment un seul incident. <Lien href="/incidents/causes">Catalogue des causes</Lien>
      </p>
      {ecartes.length > 0 ? (
        <Alerte ton="info">{`Filtre ignoré, car illisible dans l’adresse : ${ecartes.join(', ')}.`}</Alerte>
      ) : null}
      <OngletsIncidents filtres={filtres} comptes={comptes} />
      <IncidentsFiltres filtres={filtres} />
      {page.lignes.length === 0 ? (
        <IncidentsVide filtres={filtres} derniereResolution={derniereResolution} maintenant={maintenant.toISOString()} />
      ) : (
        <IncidentsTable titre="Incidents, du plus récemment vu au plus ancien" lignes={page.lignes.map(incidentRow)} />
      )}
      <Pagination
        libelle="Pages d’incidents"
        precedent={page.precedente ? hrefIncidents({ ...filtres, apres: undefined, avant: page.precedente }) : null}
        suivant={page.suivante ? hrefIncidents({ ...filtres, avant: undefined, apres: page.suivante }) : null}
      />
    </>
  );
}

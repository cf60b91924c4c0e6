import { CatalogueTable } from '@/components/incidents/catalogue-table.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listCatalogue } from '@/lib/db/list-catalogue.ts';

export const metadata = { title: 'Catalogue des causes – Incidents' };

export default async function PageCatalogue() {
  const agent = await exigerAgent('incident.lire');
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Incidents', href: '/incidents' }]} courante="Catalogue des causes" />
      <h1>Catalogue des causes</h1>
      <p>Ce que veut dire chaque échec, qui peut agir et la procédure à suivre. Chaque version est gardée.</p>
      <CatalogueTable causes={await listCatalogue(pool())} modifiable={peut(agent.role, 'cause.gerer')} />
    </>
  );
}

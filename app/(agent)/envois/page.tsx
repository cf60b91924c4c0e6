import { EnvoisListe } from '@/components/envois/envois-liste.tsx';
import { lireFiltresEnvois, type ParametresBruts } from '@/components/envois/envois-search-params.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listCauses } from '@/lib/db/list-causes.ts';
import { listPageEnvois } from '@/lib/db/list-page-envois.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';

export const metadata = { title: 'Envois' };

export default async function Envois({ searchParams }: { searchParams: Promise<ParametresBruts> }) {
  const agent = await exigerAgent('envoi.lire');
  const filtres = lireFiltresEnvois(await searchParams);
  const [premiere, causes, territoires] = await Promise.all([
    listPageEnvois(pool(), agent.perimetre, filtres),
    listCauses(pool()),
    listTerritoires(pool(), agent.perimetre),
  ]);
  return (
    <>
      <FilAriane courante="Envois" />
      <h1>Envois vers le SNE</h1>
      <EnvoisListe
        filtres={filtres}
        premiere={premiere}
        options={{ causes, territoires }}
        peutRelancer={peut(agent.role, 'envoi.rejouer')}
        maintenant={new Date().toISOString()}
      />
    </>
  );
}

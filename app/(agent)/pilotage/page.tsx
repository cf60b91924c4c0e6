import { OngletsPilotage } from '@/components/pilotage/onglets-pilotage.tsx';
import { Repartition } from '@/components/pilotage/repartition.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireAdresse, type ParametresBruts } from '@/lib/contracts/adresse.ts';
import { filtresRepartition } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageRepartition } from '@/lib/db/find-page-repartition.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';

export const metadata = { title: 'Répartition des notes – Pilotage' };

export default async function Pilotage({ searchParams }: { searchParams: Promise<ParametresBruts> }) {
  const agent = await exigerAgent('pilotage.lire');
  const filtres = lireAdresse(filtresRepartition, await searchParams);
  const tous = agent.perimetre.tag === 'tous';
  const territoires = await listTerritoires(pool(), agent.perimetre);
  const page = await findPageRepartition(pool(), territoires, tous, filtres);
  return (
    <>
      <FilAriane courante="Pilotage" />
      <h1>Répartition des notes</h1>
      <OngletsPilotage courante="/pilotage" />
      <Repartition filtres={filtres} territoires={territoires} tous={tous} page={page} />
    </>
  );
}

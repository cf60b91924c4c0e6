import { AnomaliesListe } from '@/components/pilotage/anomalies-liste.tsx';
import { OngletsPilotage } from '@/components/pilotage/onglets-pilotage.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireAdresse, type ParametresBruts } from '@/lib/contracts/adresse.ts';
import { filtresAnomalies } from '@/lib/contracts/anomalies.ts';
import { pool } from '@/lib/db/client.ts';
import { countAnomalies, listAnomalies } from '@/lib/db/list-anomalies.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';

export const metadata = { title: 'Anomalies – Pilotage' };

export default async function Anomalies({ searchParams }: { searchParams: Promise<ParametresBruts> }) {
  const agent = await exigerAgent('pilotage.lire');
  const filtres = lireAdresse(filtresAnomalies, await searchParams);
  const [page, comptes, territoires] = await Promise.all([
    listAnomalies(pool(), agent.perimetre, filtres),
    countAnomalies(pool(), agent.perimetre, filtres),
    listTerritoires(pool(), agent.perimetre),
  ]);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Pilotage', href: '/pilotage' }]} courante="Anomalies" />
      <h1>Anomalies</h1>
      <OngletsPilotage courante="/pilotage/anomalies" />
      <AnomaliesListe
        filtres={filtres}
        page={page}
        comptes={comptes}
        territoires={territoires}
        peutTraiter={peut(agent.role, 'anomalie.traiter')}
      />
    </>
  );
}

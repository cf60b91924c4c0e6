import { OngletsPilotage } from '@/components/pilotage/onglets-pilotage.tsx';
import { SimulationsListe } from '@/components/pilotage/simulations-liste.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listSimulations } from '@/lib/db/list-simulations.ts';

export const metadata = { title: 'Simulations – Pilotage' };

export default async function Simulations() {
  const agent = await exigerAgent('pilotage.lire');
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Pilotage', href: '/pilotage' }]} courante="Simulations" />
      <h1>Simulations</h1>
      <OngletsPilotage courante="/pilotage/simulations" />
      <SimulationsListe
        simulations={await listSimulations(pool(), agent.perimetre)}
        peutLancer={peut(agent.role, 'simulation.lancer')}
      />
    </>
  );
}

import { notFound } from 'next/navigation';
import { SimulationDetail } from '@/components/pilotage/simulation-detail.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminSimulation } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findSimulation } from '@/lib/db/list-simulations.ts';

export const metadata = { title: 'Simulation – Pilotage' };

export default async function Simulation({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('pilotage.lire');
  const chemin = cheminSimulation.safeParse(await params);
  const simulation = chemin.success ? await findSimulation(pool(), chemin.data.ref, agent.perimetre) : null;
  if (simulation === null) notFound();
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: 'Pilotage', href: '/pilotage' },
          { libelle: 'Simulations', href: '/pilotage/simulations' },
        ]}
        courante={simulation.titre}
      />
      <h1>{simulation.titre}</h1>
      <SimulationDetail simulation={simulation} peutLancer={peut(agent.role, 'simulation.lancer')} />
    </>
  );
}

import { NouvelleSimulation } from '@/components/pilotage/nouvelle-simulation.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireAdresse, type ParametresBruts } from '@/lib/contracts/adresse.ts';
import { departDeSimulation } from '@/lib/contracts/simulations.ts';
import { pool } from '@/lib/db/client.ts';
import { findGrilleVersion } from '@/lib/db/find-grille-version.ts';
import { listGrillesAEssayer } from '@/lib/db/list-simulations.ts';

export const metadata = { title: 'Nouvelle simulation – Pilotage' };

export default async function Nouvelle({ searchParams }: { searchParams: Promise<ParametresBruts> }) {
  const agent = await exigerAgent('simulation.lancer');
  const { depart } = lireAdresse(departDeSimulation, await searchParams);
  const grilles = await listGrillesAEssayer(pool(), agent.perimetre);
  const publiees = grilles.filter((g) => g.etat === 'publiee');
  const choisie = publiees.find((g) => `${g.code}|${g.version}` === depart) ?? publiees[0];
  const tenue = choisie ? await findGrilleVersion(pool(), choisie.code, choisie.version) : null;
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: 'Pilotage', href: '/pilotage' },
          { libelle: 'Simulations', href: '/pilotage/simulations' },
        ]}
        courante="Nouvelle simulation"
      />
      <h1>Nouvelle simulation</h1>
      <NouvelleSimulation grilles={grilles} depart={tenue?.grille ?? null} />
    </>
  );
}

import Link from 'next/link';
import { Bandeau } from '@/components/ui/bandeau.tsx';
import { libelleScenario } from './libelle-scenario.ts';

/** Sur chaque page tant que la base école joue autre chose que « tout va bien ». */
export function ScenarioEnCours({ scenario }: { scenario: string }) {
  return (
    <Bandeau ton="warning" titre={`La base école joue « ${libelleScenario(scenario)} ».`}>
      Les échecs affichés sont voulus. <Link href="/base-ecole">Revenir à la normale</Link>
    </Bandeau>
  );
}

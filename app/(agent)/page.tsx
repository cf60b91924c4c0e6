import { exigerAgent } from '@/lib/access/session.ts';

export const metadata = { title: 'Accueil' };

export default async function Accueil() {
  const agent = await exigerAgent();
  return <h1 className="fr-mt-4w">Bonjour {agent.nom}</h1>;
}

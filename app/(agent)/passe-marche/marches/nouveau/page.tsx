import { randomUUID } from 'node:crypto';
import { forbidden } from 'next/navigation';
import { FormulaireMarche } from '@/components/passe-marche/formulaire-marche.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { peutEn } from '@/lib/access/peut-en.ts';
import { exigerAgent } from '@/lib/access/session.ts';

export const metadata = { title: 'Créer un marché – Passe Marché' };

export default async function PageNouveauMarche() {
  const agent = await exigerAgent('passe-marche.ecrire');
  const environnement = await environnementDeLaPage(agent);
  if (!peutEn(agent.role, 'passe-marche.ecrire', environnement)) forbidden();
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement, 'marches')} courante="Créer un marché" />
      <h1>Créer un marché</h1>
      <p>Les champs sont contrôlés ici avant tout envoi.</p>
      <FormulaireMarche depart={{ tag: 'nouveau', cle: randomUUID(), environnement }} />
    </>
  );
}

import { randomUUID } from 'node:crypto';
import { FormulaireMarche } from '@/components/passe-marche/formulaire-marche.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementPasseMarche } from '@/lib/access/passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';

export const metadata = { title: 'Créer un marché – Passe Marché' };

const ETAPES = [
  { libelle: 'Passe Marché', href: '/passe-marche' },
  { libelle: 'Marchés', href: '/passe-marche/marches' },
];

export default async function PageNouveauMarche() {
  await exigerAgent('passe-marche.ecrire');
  return (
    <>
      <FilAriane etapes={ETAPES} courante="Créer un marché" />
      <h1>Créer un marché</h1>
      <p>Environnement : {environnementPasseMarche()}. Les champs sont contrôlés ici avant tout envoi.</p>
      <FormulaireMarche depart={{ tag: 'nouveau', cle: randomUUID() }} />
    </>
  );
}

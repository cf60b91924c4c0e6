import { forbidden, notFound } from 'next/navigation';
import { estModifiable } from '@/components/passe-marche/est-modifiable.ts';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FormulaireMarche } from '@/components/passe-marche/formulaire-marche.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peutEn } from '@/lib/access/peut-en.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { lirePageMarche } from '../(fiche)/lire-marche.ts';

export const metadata = { title: 'Modifier un brouillon – Passe Marché' };

export default async function PageModifierMarche({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('passe-marche.ecrire');
  const { environnement, marche } = await lirePageMarche((await params).ref);
  if (!peutEn(agent.role, 'passe-marche.ecrire', environnement)) forbidden();
  if (!estModifiable(marche)) notFound();
  const etapes = [...etapesConsole(environnement, 'marches'), { libelle: 'Marché', href: `/passe-marche/marches/${marche.ref}` }];
  return (
    <>
      <FilAriane etapes={etapes} courante="Modifier" />
      <h1>Modifier le brouillon</h1>
      <FormulaireMarche depart={{ tag: 'modifie', ref: marche.ref, revision: marche.revision, environnement }} saisi={marche} />
    </>
  );
}

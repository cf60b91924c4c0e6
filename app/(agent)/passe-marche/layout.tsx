import type { ReactNode } from 'react';
import { ChoixEnvironnement } from '@/components/passe-marche/choix-environnement.tsx';
import { environnementChoisi, environnementsVisibles } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';

export default async function LayoutPasseMarche({ children }: { children: ReactNode }) {
  const agent = await exigerAgent('passe-marche.lire');
  const visibles = environnementsVisibles(agent);
  return (
    <>
      {visibles.length > 1 ? <ChoixEnvironnement choisi={await environnementChoisi(agent)} environnements={visibles} /> : null}
      {children}
    </>
  );
}

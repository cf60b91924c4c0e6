import type { ReactNode } from 'react';
import { ChoixEnvironnement } from '@/components/passe-marche/choix-environnement.tsx';
import { Console } from '@/components/passe-marche/console.tsx';
import { environnementChoisi, environnementsVisibles } from '@/lib/access/environnement-choisi.ts';
import { pagesPasseMarche } from '@/lib/access/pages-passe-marche.ts';
import { exigerAgent } from '@/lib/access/session.ts';

export default async function LayoutPasseMarche({ children }: { children: ReactNode }) {
  const agent = await exigerAgent('passe-marche.lire');
  const visibles = environnementsVisibles(agent);
  const choisi = await environnementChoisi(agent);
  return (
    <Console choisi={choisi} pages={Object.fromEntries(visibles.map((e) => [e, pagesPasseMarche(agent, e)]))}>
      {visibles.length > 1 ? <ChoixEnvironnement environnements={visibles} /> : null}
      {children}
    </Console>
  );
}

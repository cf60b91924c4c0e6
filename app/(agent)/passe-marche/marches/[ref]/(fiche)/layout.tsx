import type { ReactNode } from 'react';
import { EnteteMarche } from '@/components/passe-marche/entete-marche.tsx';
import { OngletsMarche } from '@/components/passe-marche/onglets-marche.tsx';
import { Voisins } from '@/components/passe-marche/voisins.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peutEn } from '@/lib/access/peut-en.ts';
import { peut } from '@/lib/access/permissions.ts';
import { lireMarche } from './lire-marche.ts';

type Props = { params: Promise<{ ref: string }>; children: ReactNode };

export default async function LayoutMarche({ params, children }: Props) {
  const { agent, environnement, marche } = await lireMarche((await params).ref);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement, 'marches')} courante="Marché" />
      <EnteteMarche
        marche={marche}
        peutEcrire={peutEn(agent.role, 'passe-marche.ecrire', environnement)}
        maintenant={new Date()}
      />
      <OngletsMarche marche={marche} journal={peut(agent.role, 'journal.lire')} />
      {children}
      <Voisins base="/passe-marche/marches" quoi="Marché" precedent={marche.precedent} suivant={marche.suivant} />
    </>
  );
}

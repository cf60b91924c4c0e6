import type { ReactNode } from 'react';
import { EnteteCandidature } from '@/components/passe-marche/entete-candidature.tsx';
import { OngletsCandidature } from '@/components/passe-marche/onglets-candidature.tsx';
import { Voisins } from '@/components/passe-marche/voisins.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { lireCandidature } from './lire-candidature.ts';

type Props = { params: Promise<{ ref: string }>; children: ReactNode };

export default async function LayoutCandidature({ params, children }: Props) {
  const { agent, environnement, candidature } = await lireCandidature((await params).ref);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement, 'candidatures')} courante="Candidature" />
      <EnteteCandidature candidature={candidature} />
      <OngletsCandidature reference={candidature.ref} journal={peut(agent.role, 'journal.lire')} />
      {children}
      <Voisins
        base="/passe-marche/candidatures"
        quoi="Candidature"
        precedent={candidature.precedent}
        suivant={candidature.suivant}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import { EnteteDemande } from '@/components/demandes/entete-demande.tsx';
import { toFicheView } from '@/components/demandes/fiche-view.ts';
import { OngletsFiche } from '@/components/demandes/onglets-fiche.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { lireFiche } from './lire-fiche.ts';

type Props = { params: Promise<{ ref: string }>; children: ReactNode };

export default async function LayoutFiche({ params, children }: Props) {
  const { ref } = await params;
  const { agent, fiche } = await lireFiche(ref);
  const vue = toFicheView(fiche, new Date());
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Demandes', href: '/demandes' }]} courante={`Demande ${vue.numero}`} />
      <EnteteDemande fiche={vue} corriger={peut(agent.role, 'cotation.saisir') ? `/demandes/${ref}/corriger` : null} />
      <OngletsFiche reference={ref} />
      {children}
    </>
  );
}

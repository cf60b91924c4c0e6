import type { ReactNode } from 'react';
import { EnteteDemande } from '@/components/demandes/entete-demande.tsx';
import { toFicheView } from '@/components/demandes/fiche-view.ts';
import { OngletsFiche } from '@/components/demandes/onglets-fiche.tsx';
import { PresenceDemande } from '@/components/demandes/presence-demande.tsx';
import { PriseEnCharge } from '@/components/demandes/prise-en-charge.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut, rolesAyant } from '@/lib/access/permissions.ts';
import { pool } from '@/lib/db/client.ts';
import { findPriseEnCharge } from '@/lib/db/find-prise-en-charge.ts';
import { listCollegues } from '@/lib/db/list-collegues.ts';
import { lireFiche } from './lire-fiche.ts';

type Props = { params: Promise<{ ref: string }>; children: ReactNode };

export default async function LayoutFiche({ params, children }: Props) {
  const { ref } = await params;
  const { agent, fiche } = await lireFiche(ref);
  const [prise, collegues] = await Promise.all([
    findPriseEnCharge(pool(), ref, agent.id),
    peut(agent.role, 'demande.repartir') ? listCollegues(pool(), agent, rolesAyant('demande.attribuer')) : [],
  ]);
  const vue = toFicheView(fiche, new Date());
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Demandes', href: '/demandes' }]} courante={`Demande ${vue.numero}`} />
      <PresenceDemande reference={ref} mode="consulte" />
      <EnteteDemande
        fiche={vue}
        corriger={peut(agent.role, 'cotation.saisir') ? `/demandes/${ref}/corriger` : null}
        prise={
          <PriseEnCharge
            key={ref}
            reference={ref}
            premiere={prise}
            peutAttribuer={peut(agent.role, 'demande.attribuer')}
            collegues={collegues}
          />
        }
      />
      <OngletsFiche reference={ref} />
      {children}
    </>
  );
}

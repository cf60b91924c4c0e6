import { notFound } from 'next/navigation';
import { CotationDetail } from '@/components/cotations/cotation-detail.tsx';
import { PresenceDemande } from '@/components/demandes/presence-demande.tsx';
import { BarrePile } from '@/components/piles/barre-pile.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { consulter } from '@/lib/access/consulter.ts';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import type { ParametresBruts } from '@/lib/contracts/adresse.ts';
import { cheminCotation } from '@/lib/contracts/cotations-suivies.ts';
import { pool } from '@/lib/db/client.ts';
import { findCotation } from '@/lib/db/find-cotation.ts';

export const metadata = { title: 'Cotation – Cotations' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<ParametresBruts> };

export default async function Cotation({ params, searchParams }: Props) {
  const agent = await exigerAgent('demande.lire');
  const chemin = cheminCotation.safeParse(await params);
  const { pile } = await searchParams;
  const cotation = chemin.success ? await findCotation(pool(), chemin.data.ref, agent.perimetre) : null;
  if (cotation === null) notFound();
  await consulter(agent, `cotation/${cotation.ref}`);
  const { ref, demande } = cotation;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Cotations', href: '/cotations' }]} courante="Une cotation" />
      <BarrePile pile={typeof pile === 'string' ? pile : null} demande={demande.ref} place={ref} />
      <PresenceDemande reference={demande.ref} mode="consulte" />
      <h1>Une cotation</h1>
      <CotationDetail
        key={ref}
        cotation={cotation}
        agentId={agent.id}
        droits={{
          valider: peut(agent.role, 'cotation.valider'),
          revoir: peut(agent.role, 'cotation.revoir'),
          expliquer: peut(agent.role, 'anomalie.traiter'),
        }}
      />
    </>
  );
}

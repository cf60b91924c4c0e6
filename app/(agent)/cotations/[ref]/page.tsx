import { notFound } from 'next/navigation';
import { CotationDetail } from '@/components/cotations/cotation-detail.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminCotation } from '@/lib/contracts/cotations-suivies.ts';
import { pool } from '@/lib/db/client.ts';
import { findCotation } from '@/lib/db/find-cotation.ts';

export const metadata = { title: 'Cotation – Cotations' };

export default async function Cotation({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('demande.lire');
  const chemin = cheminCotation.safeParse(await params);
  const cotation = chemin.success ? await findCotation(pool(), chemin.data.ref, agent.perimetre) : null;
  if (cotation === null) notFound();
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Cotations', href: '/cotations' }]} courante="Une cotation" />
      <h1>Une cotation</h1>
      <CotationDetail cotation={cotation} agentId={agent.id} peutValider={peut(agent.role, 'cotation.valider')} />
    </>
  );
}

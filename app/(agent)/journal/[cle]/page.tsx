import { notFound } from 'next/navigation';
import { EchangeDetail } from '@/components/journal/echange-detail.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findEchange } from '@/lib/db/find-echange.ts';

export const metadata = { title: 'Échange – Journal' };

export default async function PageEchange({ params }: { params: Promise<{ cle: string }> }) {
  const agent = await exigerAgent('journal.lire');
  const peutLireCorps = peut(agent.role, 'journal.corps');
  const echange = await findEchange(pool(), agent.perimetre, (await params).cle, peutLireCorps);
  if (echange === null) notFound();
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Journal', href: '/journal' }]} courante="Échange" />
      <h1>Échange</h1>
      <EchangeDetail echange={echange} peutLireCorps={peutLireCorps} />
    </>
  );
}

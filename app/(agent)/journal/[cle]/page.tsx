import { notFound } from 'next/navigation';
import { Comparaison } from '@/components/incidents/comparaison.tsx';
import { EchangeDetail } from '@/components/journal/echange-detail.tsx';
import { EchangeSuites } from '@/components/journal/echange-suites.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findComparaisonEchange } from '@/lib/db/find-comparaison.ts';
import { findEchange } from '@/lib/db/find-echange.ts';
import { findSuitesEchange } from '@/lib/db/find-suites-echange.ts';

export const metadata = { title: 'Échange – Journal' };

type Props = { params: Promise<{ cle: string }>; searchParams: Promise<{ comparer?: string | string[] }> };

export default async function PageEchange({ params, searchParams }: Props) {
  const agent = await exigerAgent('journal.lire');
  const { cle } = await params;
  const peutLireCorps = peut(agent.role, 'journal.corps');
  const echange = await findEchange(pool(), agent.perimetre, cle, peutLireCorps);
  if (echange === null) notFound();
  const compare = (await searchParams).comparer === 'oui';
  const [suites, comparaison] = await Promise.all([
    findSuitesEchange(pool(), agent, cle),
    compare ? findComparaisonEchange(pool(), agent.perimetre, cle) : null,
  ]);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Journal', href: '/journal' }]} courante="Échange" />
      <h1>Échange</h1>
      <EchangeDetail echange={echange} peutLireCorps={peutLireCorps}>
        <EchangeSuites echange={echange} suites={suites} peutRejouer={peut(agent.role, 'envoi.rejouer')} />
        {comparaison ? <Comparaison {...comparaison} nomEchec="Cet appel" /> : null}
      </EchangeDetail>
    </>
  );
}

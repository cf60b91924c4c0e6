import { notFound } from 'next/navigation';
import { toAppelRow } from '@/components/demandes/appel-row.ts';
import { Appels } from '@/components/demandes/appels.tsx';
import { appelsQuery } from '@/lib/contracts/appels.ts';
import { pool } from '@/lib/db/client.ts';
import { listAppels } from '@/lib/db/list-appels.ts';
import { lireParametres, type Parametres } from '../../../lire-parametres.ts';
import { lireFiche } from '../lire-fiche.ts';

export const metadata = { title: 'Appels – Demande' };

export default async function PageAppels({
  params,
  searchParams,
}: {
  params: Promise<{ ref: string }>;
  searchParams: Parametres;
}) {
  const { agent, fiche } = await lireFiche((await params).ref);
  const voulu = appelsQuery.safeParse(Object.fromEntries(await lireParametres(searchParams))).data;
  const depuis = voulu?.le && voulu.id ? { le: voulu.le, id: voulu.id } : null;
  const page = (await listAppels(pool(), fiche.ref, agent.perimetre, depuis)) ?? notFound();
  const base = `/demandes/${fiche.ref}/appels`;
  const suivant = page.suite && `${base}?${new URLSearchParams({ le: page.suite.le, id: String(page.suite.id) })}`;
  return <Appels rows={page.appels.map(toAppelRow)} debut={depuis && base} suivant={suivant} />;
}

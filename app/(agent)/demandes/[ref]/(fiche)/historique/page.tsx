import { notFound } from 'next/navigation';
import { toHistorique } from '@/components/demandes/evenement-entree.ts';
import { Historique } from '@/components/demandes/historique.tsx';
import { historiqueQuery } from '@/lib/contracts/historique.ts';
import { pool } from '@/lib/db/client.ts';
import { listEvenements } from '@/lib/db/list-evenements.ts';
import { lireParametres, type Parametres } from '../../../lire-parametres.ts';
import { lireFiche } from '../lire-fiche.ts';

export const metadata = { title: 'Historique – Demande' };

export default async function PageHistorique({
  params,
  searchParams,
}: {
  params: Promise<{ ref: string }>;
  searchParams: Parametres;
}) {
  const { agent, fiche } = await lireFiche((await params).ref);
  const voulu = historiqueQuery.safeParse(Object.fromEntries(await lireParametres(searchParams))).data;
  const choix = { famille: voulu?.genre ?? null, depuis: voulu?.depuis ?? null };
  const page = (await listEvenements(pool(), fiche.ref, agent.perimetre, choix)) ?? notFound();
  return (
    <Historique base={`/demandes/${fiche.ref}/historique`} jours={toHistorique(page.evenements)} suite={page.suite} {...choix} />
  );
}

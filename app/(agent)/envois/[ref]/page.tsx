import { notFound } from 'next/navigation';
import { EnvoiDetail } from '@/components/envois/envoi-detail.tsx';
import { BarrePile } from '@/components/piles/barre-pile.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminEnvoi } from '@/lib/contracts/envois.ts';
import { pool } from '@/lib/db/client.ts';
import { findEnvoi } from '@/lib/db/find-envoi.ts';

export const metadata = { title: 'Envoi – Envois' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[]>> };

export default async function Envoi({ params, searchParams }: Props) {
  const agent = await exigerAgent('envoi.lire');
  const chemin = cheminEnvoi.safeParse(await params);
  const envoi = chemin.success ? await findEnvoi(pool(), agent.perimetre, chemin.data.ref) : null;
  if (envoi === null) notFound();
  const { pile } = await searchParams;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Envois', href: '/envois' }]} courante="Envoi d’une cotation" />
      <h1>Envoi d’une cotation</h1>
      <BarrePile pile={typeof pile === 'string' ? pile : null} demande={envoi.demande.ref} place={envoi.ref} />
      <EnvoiDetail
        premier={envoi}
        peutRelancer={peut(agent.role, 'envoi.rejouer')}
        peutCorriger={peut(agent.role, 'cotation.saisir')}
        maintenant={new Date().toISOString()}
      />
    </>
  );
}

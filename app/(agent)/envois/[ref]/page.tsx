import { notFound } from 'next/navigation';
import { EnvoiDetail } from '@/components/envois/envoi-detail.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminEnvoi } from '@/lib/contracts/envois.ts';
import { pool } from '@/lib/db/client.ts';
import { findEnvoi } from '@/lib/db/find-envoi.ts';

export const metadata = { title: 'Envoi – Envois' };

export default async function Envoi({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('envoi.lire');
  const chemin = cheminEnvoi.safeParse(await params);
  const envoi = chemin.success ? await findEnvoi(pool(), agent.perimetre, chemin.data.ref) : null;
  if (envoi === null) notFound();
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Envois', href: '/envois' }]} courante="Envoi d’une cotation" />
      <h1>Envoi d’une cotation</h1>
      <EnvoiDetail
        premier={envoi}
        peutRelancer={peut(agent.role, 'envoi.rejouer')}
        peutCorriger={peut(agent.role, 'cotation.saisir')}
        maintenant={new Date().toISOString()}
      />
    </>
  );
}

import { toCotationView } from '@/components/demandes/cotation-view.ts';
import { Synthese } from '@/components/demandes/synthese.tsx';
import { AnomaliesDeDemande } from '@/components/pilotage/anomalies-de-demande.tsx';
import { pool } from '@/lib/db/client.ts';
import { listAnomaliesDeDemande } from '@/lib/db/list-anomalies.ts';
import { lireFiche } from './lire-fiche.ts';

export const metadata = { title: 'Synthèse – Demande' };

export default async function PageSynthese({ params }: { params: Promise<{ ref: string }> }) {
  const { agent, fiche } = await lireFiche((await params).ref);
  const anomalies = await listAnomaliesDeDemande(pool(), fiche.ref, agent.perimetre);
  return (
    <>
      <AnomaliesDeDemande anomalies={anomalies} />
      <Synthese cotation={fiche.cotation && toCotationView(fiche.cotation, fiche.communes)} />
    </>
  );
}

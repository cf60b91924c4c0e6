import { toCotationView } from '@/components/demandes/cotation-view.ts';
import { Synthese } from '@/components/demandes/synthese.tsx';
import { lireFiche } from './lire-fiche.ts';

export const metadata = { title: 'Synthèse – Demande' };

export default async function PageSynthese({ params }: { params: Promise<{ ref: string }> }) {
  const { fiche } = await lireFiche((await params).ref);
  return <Synthese cotation={fiche.cotation && toCotationView(fiche.cotation, fiche.communes)} />;
}

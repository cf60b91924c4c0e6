import { CandidatureEnsemble } from '@/components/passe-marche/candidature-ensemble.tsx';
import { lireCandidature } from './lire-candidature.ts';

export const metadata = { title: 'Candidature – Passe Marché' };

export default async function PageCandidature({ params }: { params: Promise<{ ref: string }> }) {
  const { candidature } = await lireCandidature((await params).ref);
  return <CandidatureEnsemble candidature={candidature} />;
}

import { CandidatureEnsemble } from '@/components/passe-marche/candidature-ensemble.tsx';
import { lirePageCandidature } from './lire-candidature.ts';

export const metadata = { title: 'Candidature – Passe Marché' };

export default async function PageCandidature({ params }: { params: Promise<{ ref: string }> }) {
  const { candidature } = await lirePageCandidature((await params).ref);
  return <CandidatureEnsemble candidature={candidature} />;
}

import { notFound } from 'next/navigation';
import { CandidatureDetail } from '@/components/passe-marche/candidature-detail.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementPasseMarche } from '@/lib/access/passe-marche.ts';

import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findCandidature } from '@/lib/db/find-candidature.ts';

export const metadata = { title: 'Candidature – Passe Marché' };

const ETAPES = [
  { libelle: 'Passe Marché', href: '/passe-marche' },
  { libelle: 'Candidatures', href: '/passe-marche/candidatures' },
];

export default async function PageCandidature({ params }: { params: Promise<{ ref: string }> }) {
  await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse(await params);
  const candidature = chemin.success ? await findCandidature(pool(), environnementPasseMarche(), chemin.data.ref) : null;
  if (candidature === null) notFound();
  return (
    <>
      <FilAriane etapes={ETAPES} courante="Candidature" />
      <h1>Candidature</h1>
      <CandidatureDetail candidature={candidature} />
    </>
  );
}

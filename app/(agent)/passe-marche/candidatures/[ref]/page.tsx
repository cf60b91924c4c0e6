import { notFound } from 'next/navigation';
import { CandidatureDetail } from '@/components/passe-marche/candidature-detail.tsx';
import { EnvironnementObjet } from '@/components/passe-marche/environnement-objet.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementDe } from '@/lib/access/environnement-de.ts';

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
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse(await params);
  const ref = chemin.success ? chemin.data.ref : '';
  const environnement = await environnementDe(agent, 'passe-marche.lire', 'candidature', ref);
  const candidature = environnement === null ? null : await findCandidature(pool(), environnement, ref);
  if (environnement === null || candidature === null) notFound();
  return (
    <>
      <FilAriane etapes={ETAPES} courante="Candidature" />
      <h1>Candidature</h1>
      <EnvironnementObjet environnement={environnement} />
      <CandidatureDetail candidature={candidature} />
    </>
  );
}

import { notFound } from 'next/navigation';
import { TraitementSuivi } from '@/components/traitements/traitement-suivi.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminTraitement } from '@/lib/contracts/traitements.ts';
import { pool } from '@/lib/db/client.ts';
import { findTraitement } from '@/lib/db/find-traitement.ts';

export const metadata = { title: 'Traitement groupé – Demandes' };

export default async function PageTraitement({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('demande.lire');
  const chemin = cheminTraitement.safeParse(await params);
  const traitement = chemin.success ? await findTraitement(pool(), chemin.data.ref, agent.id) : null;
  if (traitement === null) notFound();
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Demandes', href: '/demandes' }]} courante="Traitement groupé" />
      <h1>Traitement groupé</h1>
      <TraitementSuivi premier={traitement} />
    </>
  );
}

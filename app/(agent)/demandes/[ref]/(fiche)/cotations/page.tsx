import { notFound } from 'next/navigation';
import { toVersionRow } from '@/components/demandes/version-row.ts';
import { Versions } from '@/components/demandes/versions.tsx';
import { pool } from '@/lib/db/client.ts';
import { listCotations } from '@/lib/db/list-cotations.ts';
import { lireFiche } from '../lire-fiche.ts';

export const metadata = { title: 'Cotations – Demande' };

export default async function PageCotations({ params }: { params: Promise<{ ref: string }> }) {
  const { agent, fiche } = await lireFiche((await params).ref);
  const lues = (await listCotations(pool(), fiche.ref, agent.perimetre)) ?? notFound();
  return <Versions rows={lues.versions.map(toVersionRow)} />;
}

import { notFound } from 'next/navigation';
import { RejeuSuivi } from '@/components/rejeux/rejeu-suivi.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminRejeu, pageDeLignes } from '@/lib/contracts/rejeux.ts';
import { pool } from '@/lib/db/client.ts';
import { findRejeu } from '@/lib/db/find-rejeu.ts';

export const metadata = { title: 'Rejeu' };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ apres?: string | string[] }> };

export default async function PageRejeu({ params, searchParams }: Props) {
  const agent = await exigerAgent('envoi.rejouer');
  const chemin = cheminRejeu.safeParse(await params);
  const page = pageDeLignes.safeParse({ apres: (await searchParams).apres });
  const apres = page.success ? page.data.apres : 0;
  const rejeu = chemin.success ? await findRejeu(pool(), agent, chemin.data.ref, { apres }) : null;
  if (rejeu === null) notFound();
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Rejeux', href: '/rejeux' }]} courante="Rejeu" />
      <h1>{rejeu.nom}</h1>
      <RejeuSuivi key={apres} premier={rejeu} apres={apres} />
    </>
  );
}

import { notFound } from 'next/navigation';
import { CalculSuivi } from '@/components/calculs/calcul-suivi.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { refCalcul } from '@/lib/contracts/calculs.ts';
import { pool } from '@/lib/db/client.ts';
import { findCalcul } from '@/lib/db/find-calcul.ts';

export const metadata = { title: 'Calcul du stock – Supervision' };

export default async function PageCalcul({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('calcul.lancer');
  const ref = refCalcul.safeParse((await params).ref);
  const suivi = ref.success ? await findCalcul(pool(), agent.perimetre, ref.data, new Date()) : null;
  if (suivi === null) notFound();
  const etapes = [
    { libelle: 'Supervision', href: '/supervision' },
    { libelle: 'Calculs du stock', href: '/supervision/calculs' },
  ];
  return (
    <>
      <FilAriane etapes={etapes} courante="Calcul" />
      <h1>Calcul du stock</h1>
      <CalculSuivi premier={suivi} />
    </>
  );
}

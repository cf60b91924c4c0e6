import { notFound } from 'next/navigation';
import { MarcheDetail } from '@/components/passe-marche/marche-detail.tsx';
import { EnvironnementObjet } from '@/components/passe-marche/environnement-objet.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementDe } from '@/lib/access/environnement-de.ts';
import { peutEn } from '@/lib/access/peut-en.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { cheminPasseMarche } from '@/lib/contracts/passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { findMarche } from '@/lib/db/find-marche.ts';

export const metadata = { title: 'Marché – Passe Marché' };

const ETAPES = [
  { libelle: 'Passe Marché', href: '/passe-marche' },
  { libelle: 'Marchés', href: '/passe-marche/marches' },
];

export default async function PageMarche({ params }: { params: Promise<{ ref: string }> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const chemin = cheminPasseMarche.safeParse(await params);
  const ref = chemin.success ? chemin.data.ref : '';
  const environnement = await environnementDe(agent, 'passe-marche.lire', 'marche', ref);
  const marche = environnement === null ? null : await findMarche(pool(), environnement, ref);
  if (environnement === null || marche === null) notFound();
  return (
    <>
      <FilAriane etapes={ETAPES} courante="Marché" />
      <h1>{marche.nom}</h1>
      <EnvironnementObjet environnement={environnement} />
      <MarcheDetail
        marche={marche}
        peutEcrire={peutEn(agent.role, 'passe-marche.ecrire', environnement)}
        maintenant={new Date()}
      />
    </>
  );
}

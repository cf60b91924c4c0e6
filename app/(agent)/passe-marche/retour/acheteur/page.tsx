import type { Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { Retour } from '@/components/passe-marche/retour.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementChoisi } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findRefPasseMarche } from '@/lib/db/find-ref-passe-marche.ts';

export const metadata = { title: 'Retour de l’acheteur – Passe Marché' };

export default async function Page({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const { market_identifier: identifiant } = await searchParams;
  const environnement = await environnementChoisi(agent);
  const objet = typeof identifiant === 'string' ? await findRefPasseMarche(pool(), environnement, identifiant) : null;
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Retour de l’acheteur" />
      <h1>Retour de l’acheteur</h1>
      <Retour objet={objet} />
    </>
  );
}

import type { Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { Retour } from '@/components/passe-marche/retour.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { environnementChoisi } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { findRefPasseMarche } from '@/lib/db/find-ref-passe-marche.ts';

export const metadata = { title: 'Retour du candidat – Passe Marché' };

export default async function Page({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const { application_identifier: candidature, market_identifier: marche } = await searchParams;
  // La version publiée n'a qu'une adresse de retour pour les deux parcours (contrat §1) : sans candidature, c'est l'acheteur.
  const identifiant = candidature ?? marche;
  const environnement = await environnementChoisi(agent);
  const objet = typeof identifiant === 'string' ? await findRefPasseMarche(pool(), environnement, identifiant) : null;
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Retour du candidat" />
      <h1>Retour du candidat</h1>
      <Retour objet={objet} />
    </>
  );
}

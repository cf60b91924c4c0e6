import { Suspense } from 'react';
import { adresseListe, lireFiltres, type Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { FiltresIgnores } from '@/components/passe-marche/filtres-ignores.tsx';
import { MarchesListe } from '@/components/passe-marche/marches-liste.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { Squelette } from '@/components/ui/squelette.tsx';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { peutEn } from '@/lib/access/peut-en.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { type FiltresMarches, filtresMarches } from '@/lib/contracts/listes-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';
import { listMarches } from '@/lib/db/list-marches.ts';

export const metadata = { title: 'Marchés – Passe Marché' };

export default async function PageMarches({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementDeLaPage(agent);
  const { filtres, ecartes } = lireFiltres(filtresMarches, await searchParams);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Marchés" />
      <h1>Marchés</h1>
      <SousNavigation courante="/passe-marche/marches" />
      {peutEn(agent.role, 'passe-marche.ecrire', environnement) ? (
        <LienBouton href={adresseListe('/passe-marche/marches/nouveau', { environnement })} className="fr-mb-2w">
          Créer un marché
        </LienBouton>
      ) : null}
      <FiltresIgnores ecartes={ecartes} />
      <Suspense key={JSON.stringify([environnement, filtres])} fallback={<Squelette lignes={8} libelle="Lecture des marchés" />}>
        <Marches environnement={environnement} filtres={filtres} />
      </Suspense>
    </>
  );
}

async function Marches({ environnement, filtres }: { environnement: string; filtres: FiltresMarches }) {
  const [page, comptes] = await Promise.all([
    listMarches(pool(), environnement, filtres),
    listComptesPasseMarche(pool(), environnement),
  ]);
  return <MarchesListe filtres={filtres} page={page} comptes={comptes.marche} />;
}

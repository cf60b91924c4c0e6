import { Suspense } from 'react';
import { lireFiltres, type Parametres } from '@/components/passe-marche/adresse-liste.ts';
import { CandidaturesListe } from '@/components/passe-marche/candidatures-liste.tsx';
import { FiltresIgnores } from '@/components/passe-marche/filtres-ignores.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { etapesConsole } from '@/components/passe-marche/etapes-console.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Squelette } from '@/components/ui/squelette.tsx';
import { environnementDeLaPage } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { type FiltresCandidatures, filtresCandidatures } from '@/lib/contracts/listes-passe-marche.ts';
import { pool } from '@/lib/db/client.ts';
import { listCandidatures } from '@/lib/db/list-candidatures.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';

export const metadata = { title: 'Candidatures – Passe Marché' };

export default async function PageCandidatures({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementDeLaPage(agent);
  const { filtres, ecartes } = lireFiltres(filtresCandidatures, await searchParams);
  return (
    <>
      <FilAriane etapes={etapesConsole(environnement)} courante="Candidatures" />
      <h1>Candidatures</h1>
      <SousNavigation courante="/passe-marche/candidatures" />
      <FiltresIgnores ecartes={ecartes} />
      <Suspense
        key={JSON.stringify([environnement, filtres])}
        fallback={<Squelette lignes={8} libelle="Lecture des candidatures" />}
      >
        <Candidatures environnement={environnement} filtres={filtres} />
      </Suspense>
    </>
  );
}

async function Candidatures({ environnement, filtres }: { environnement: string; filtres: FiltresCandidatures }) {
  const [page, comptes] = await Promise.all([
    listCandidatures(pool(), environnement, filtres),
    listComptesPasseMarche(pool(), environnement),
  ]);
  return <CandidaturesListe filtres={filtres} page={page} comptes={comptes.candidature} />;
}

import { adresseSuivante, lireFiltre, type Parametres } from '@/components/passe-marche/lire-filtre.ts';
import { FiltreEtats } from '@/components/passe-marche/filtre-etats.tsx';
import { CandidaturesTable } from '@/components/passe-marche/candidatures-table.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { environnementChoisi } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listCandidatures } from '@/lib/db/list-candidatures.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';

export const metadata = { title: 'Candidatures – Passe Marché' };

export default async function PageCandidatures({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementChoisi(agent);
  const { choisi, apres } = lireFiltre(await searchParams, 'candidature');
  const [page, comptes] = await Promise.all([
    listCandidatures(pool(), environnement, { etat: choisi, apres }),
    listComptesPasseMarche(pool(), environnement),
  ]);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Passe Marché', href: '/passe-marche' }]} courante="Candidatures" />
      <h1>Candidatures</h1>
      <SousNavigation courante="/passe-marche/candidatures" />

      <FiltreEtats genre="candidature" comptes={comptes.candidature} choisi={choisi} />
      {page.candidatures.length === 0 ? (
        <EtatVide titre="Rien à montrer ici">Aucun élément ne correspond pour l’instant.</EtatVide>
      ) : (
        <CandidaturesTable candidatures={page.candidatures} />
      )}
      <Pagination libelle="Pages" precedent={null} suivant={adresseSuivante('candidature', choisi, page.suivante)} />
    </>
  );
}

import { peutEn } from '@/lib/access/peut-en.ts';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { adresseSuivante, lireFiltre, type Parametres } from '@/components/passe-marche/lire-filtre.ts';
import { FiltreEtats } from '@/components/passe-marche/filtre-etats.tsx';
import { MarchesTable } from '@/components/passe-marche/marches-table.tsx';
import { SousNavigation } from '@/components/passe-marche/sous-navigation.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { environnementChoisi } from '@/lib/access/environnement-choisi.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listMarches } from '@/lib/db/list-marches.ts';
import { listComptesPasseMarche } from '@/lib/db/list-comptes-passe-marche.ts';

export const metadata = { title: 'Marchés – Passe Marché' };

export default async function PageMarches({ searchParams }: { searchParams: Promise<Parametres> }) {
  const agent = await exigerAgent('passe-marche.lire');
  const environnement = await environnementChoisi(agent);
  const { choisi, apres } = lireFiltre(await searchParams, 'marche');
  const [page, comptes] = await Promise.all([
    listMarches(pool(), environnement, { etat: choisi, apres }),
    listComptesPasseMarche(pool(), environnement),
  ]);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Passe Marché', href: '/passe-marche' }]} courante="Marchés" />
      <h1>Marchés</h1>
      <SousNavigation courante="/passe-marche/marches" />
      {peutEn(agent.role, 'passe-marche.ecrire', environnement) ? (
        <LienBouton href="/passe-marche/marches/nouveau">Créer un marché</LienBouton>
      ) : null}
      <FiltreEtats genre="marche" comptes={comptes.marche} choisi={choisi} />
      {page.marches.length === 0 ? (
        <EtatVide titre="Rien à montrer ici">Aucun élément ne correspond pour l’instant.</EtatVide>
      ) : (
        <MarchesTable marches={page.marches} maintenant={new Date()} />
      )}
      <Pagination libelle="Pages" precedent={null} suivant={adresseSuivante('marche', choisi, page.suivante)} />
    </>
  );
}

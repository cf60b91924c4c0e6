import { EcranDemandes } from '@/components/demandes/ecran-demandes.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireFiltre } from '@/lib/contracts/demandes-search-params.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageDemandes } from '@/lib/db/find-page-demandes.ts';
import { listCommunes } from '@/lib/db/list-communes.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';
import { lireParametres, type Parametres } from './lire-parametres.ts';

export const metadata = { title: 'Demandes' };

export default async function PageDemandes({ searchParams }: { searchParams: Parametres }) {
  const { id: agentId, role, perimetre } = await exigerAgent('demande.lire');
  const adresse = await lireParametres(searchParams);
  const { filtre } = lireFiltre(adresse);
  const identite = peut(role, 'demande.identite');
  const [page, territoires, communes] = await Promise.all([
    findPageDemandes(pool(), { filtre, termes: [], perimetre, identite, agentId }),
    listTerritoires(pool(), perimetre),
    filtre.commune ? listCommunes(pool(), filtre.commune, perimetre) : [],
  ]);
  const noms = {
    territoires: Object.fromEntries(territoires.map((t) => [t.siren, t.nom])),
    communes: Object.fromEntries(communes.map((c) => [c.codeInsee, c.nom])),
  };
  return (
    <>
      <FilAriane courante="Demandes" />
      <h1 className="fr-h3 fr-mb-2w">Demandes</h1>
      <EcranDemandes
        premiere={{ filtre, page }}
        adresse={adresse.toString()}
        noms={noms}
        voitIdentites={identite}
        maintenant={new Date().toISOString()}
      />
    </>
  );
}

import { redirect } from 'next/navigation';
import { EcranDemandes } from '@/components/demandes/ecran-demandes.tsx';
import { hrefDeVue } from '@/components/demandes/vues-view.ts';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut, rolesAyant } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { lireFiltre } from '@/lib/contracts/demandes-search-params.ts';
import { pool } from '@/lib/db/client.ts';
import { findPageDemandes } from '@/lib/db/find-page-demandes.ts';
import { findPreferences } from '@/lib/db/find-preferences.ts';
import { listCollegues } from '@/lib/db/list-collegues.ts';
import { listCommunes } from '@/lib/db/list-communes.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';
import { listVues } from '@/lib/db/list-vues.ts';
import { lireParametres, type Parametres } from './lire-parametres.ts';

export const metadata = { title: 'Demandes' };

export default async function PageDemandes({ searchParams }: { searchParams: Parametres }) {
  const agent = await exigerAgent('demande.lire');
  const { id: agentId, role, perimetre } = agent;
  const adresse = await lireParametres(searchParams);
  const preferences = await findPreferences(pool(), agentId);
  if (adresse.size === 0 && preferences.vue) redirect(hrefDeVue(preferences.vue));
  const { filtre } = lireFiltre(adresse);
  const identite = peut(role, 'demande.identite');
  const [page, territoires, communes, vues, collegues] = await Promise.all([
    findPageDemandes(pool(), { filtre, termes: [], perimetre, identite, agentId }),
    listTerritoires(pool(), perimetre),
    filtre.commune ? listCommunes(pool(), filtre.commune, perimetre) : [],
    listVues(pool(), agentId, perimetre),
    peut(role, 'demande.repartir') ? listCollegues(pool(), agent, rolesAyant('demande.attribuer')) : [],
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
        droits={{ identite, attribuer: peut(role, 'demande.attribuer'), exporter: peut(role, 'demande.exporter') }}
        collegues={collegues}
        vues={{ premieres: vues, parDefaut: preferences.vue?.ref ?? null }}
        raccourcis={preferences.raccourcis}
        maintenant={new Date().toISOString()}
      />
    </>
  );
}

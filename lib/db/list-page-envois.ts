import { compterOnglets, ETATS_DE_L_ONGLET, type OngletEnvois } from '../domain/onglet-envois.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { listComptesEnvois } from './list-comptes-envois.ts';
import { listEnvois, type PageDEnvois, type RechercheEnvois } from './list-envois.ts';

type Recherche = Omit<RechercheEnvois, 'etats'> & { onglet: OngletEnvois };

/** La page d'un onglet et les comptes de tous ; les comptes suivent le territoire, ni la cause ni les dates. */
export async function listPageEnvois(
  sql: Sql,
  perimetre: Perimetre,
  { onglet, ...recherche }: Recherche,
): Promise<PageDEnvois & { comptes: Record<OngletEnvois, number> }> {
  const [page, parEtat] = await Promise.all([
    listEnvois(sql, perimetre, { ...recherche, etats: ETATS_DE_L_ONGLET[onglet] }),
    listComptesEnvois(sql, perimetre, recherche.territoire ?? null),
  ]);
  return { ...page, comptes: compterOnglets(parEtat) };
}

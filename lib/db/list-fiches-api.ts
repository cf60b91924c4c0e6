import type { FicheApi } from '../domain/fiche-api.ts';
import type { Sql } from './client.ts';

const LISTE = `
SELECT code, nom, fournisseur, version_api AS "versionApi", environnements, services, etat, etat_depuis AS "etatDepuis", cycle, retrait_prevu_le AS "retraitPrevuLe", responsable,
  documentation, conditions_ou AS "conditionsOu", conditions_acceptees_le AS "conditionsAccepteesLe", profil_metier_requis AS "profilMetierRequis",
  profil_metier_le AS "profilMetierLe", prochaine_maintenance, version FROM fiche_api ORDER BY fournisseur DESC, nom`;

/** Le catalogue des API dont nous dépendons. */
export async function listFichesApi(sql: Sql): Promise<FicheApi[]> {
  const { rows } = await sql.query<Omit<FicheApi, 'prochaineMaintenance'> & { prochaine_maintenance: Date | null }>(LISTE);
  return rows.map(({ prochaine_maintenance, ...f }) => ({
    ...f,
    prochaineMaintenance: prochaine_maintenance?.toISOString() ?? null,
  }));
}

import type { EtatApi } from '../domain/fiche-api.ts';
import type { Sql } from './client.ts';

export type FicheEcrite = {
  versionApi: string;
  etat: EtatApi;
  etatDepuis: string | null;
  retraitPrevuLe: string | null;
  responsable: string;
  documentation: string | null;
  conditionsAccepteesLe: string | null;
  profilMetierLe: string | null;
  prochaineMaintenance: string | null;
  version: number;
};

/** Faux : inconnue, ou changée depuis la lecture. */
export async function saveFicheApi(sql: Sql, code: string, f: FicheEcrite, agentId: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE fiche_api SET version_api = $2, etat = $3, etat_depuis = $4, responsable = $5, documentation = $6, conditions_acceptees_le = $7,
       profil_metier_le = $8, prochaine_maintenance = $9, version = version + 1, maj_le = now(), maj_par = $11, retrait_prevu_le = $12,
       cycle = CASE WHEN etat <> $3 THEN cycle || jsonb_build_object('etat', etat, 'depuis', etat_depuis) ELSE cycle END WHERE code = $1 AND version = $10`,
    [
      code,
      f.versionApi,
      f.etat,
      f.etatDepuis,
      f.responsable,
      f.documentation,
      f.conditionsAccepteesLe,
      f.profilMetierLe,
      f.prochaineMaintenance,
      f.version,
      agentId,
      f.retraitPrevuLe,
    ],
  );
  return rowCount === 1;
}

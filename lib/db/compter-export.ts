import { type ExportCompte, type ExportRefuse, limiteDepassee, type LimitesExport } from '../domain/limites-export.ts';
import type { Tx } from './client.ts';
import { type DemandeDeListe, whereDemandes } from './where-demandes.ts';

const compter = (where: string, n: number, lignesMax: number) => `
  WITH quand AS (SELECT ($${n + 2}::timestamptz AT TIME ZONE 'Europe/Paris')::date AS jour),
  vues AS (SELECT d.id FROM demande d WHERE ${where} LIMIT ${lignesMax + 1}),
  neuves AS (
    INSERT INTO export_demande (agent_id, jour, demande_id) SELECT $${n + 1}, jour, id FROM vues, quand ON CONFLICT DO NOTHING RETURNING 1
  )
  INSERT INTO export_jour AS x (agent_id, jour, fichiers, demandes)
  SELECT $${n + 1}, jour, 1, (SELECT count(*) FROM neuves) FROM quand
  ON CONFLICT (agent_id, jour) DO UPDATE SET fichiers = x.fichiers + 1, demandes = x.demandes + excluded.demandes
  RETURNING fichiers, demandes, (SELECT count(*)::int FROM vues) AS lignes`;

/**
 * Compte un fichier de plus pour l'agent ce jour-là, et ses demandes encore jamais sorties du jour. Au-delà d'une limite, rien n'est
 * compté et `depassee` le dit. Deux demandes simultanées ne passent pas à deux : la ligne du jour attend la première.
 */
export async function compterExport(
  tx: Tx,
  demande: DemandeDeListe,
  maintenant: Date,
  limites: LimitesExport,
): Promise<{ lignes: number; depassee: ExportRefuse | null }> {
  const { sql: where, valeurs } = whereDemandes(demande);
  await tx.query('SAVEPOINT compte');
  const texte = compter(where, valeurs.length, limites.lignes);
  const { rows } = await tx.query<ExportCompte>(texte, [...valeurs, demande.agentId, maintenant]);
  const compte = rows[0] ?? { lignes: 0, fichiers: 0, demandes: 0 };
  const depassee = limiteDepassee(compte, limites);
  if (depassee) await tx.query('ROLLBACK TO SAVEPOINT compte');
  return { lignes: compte.lignes, depassee };
}

import type { FiltresAudit, LigneAuditLue } from '../domain/ligne-audit.ts';
import type { Sql } from './client.ts';

const TAILLE = 50;
const SQL = `
SELECT u.id::float8 AS id, u.le, a.nom AS agent, u.action, u.objet, u.issue, u.details ->> 'motif' AS motif
FROM audit u LEFT JOIN agent a ON a.id = u.agent_id
WHERE ($1::text IS NULL OR u.agent_id = $1) AND ($2::text IS NULL OR u.action = $2) AND ($3::text IS NULL AND u.issue <> 'demandee' OR u.issue = $3)
  AND ($4::bigint IS NULL OR u.id < $4)
ORDER BY u.id DESC LIMIT ${TAILLE + 1}`;

/** Cinquante lignes d'audit, la plus récente d'abord, les demandes à part puisque leur issue les suit ; `suivante` : à donner en `avant` pour la page d'après. */
export async function listAudit(sql: Sql, filtres: FiltresAudit): Promise<{ lignes: LigneAuditLue[]; suivante: number | null }> {
  const { agent = null, action = null, issue = null, avant = null } = filtres;
  const { rows } = await sql.query<Omit<LigneAuditLue, 'le'> & { le: Date }>(SQL, [agent, action, issue, avant]);
  const lignes = rows.slice(0, TAILLE).map((l) => ({ ...l, le: l.le.toISOString() }));
  return { lignes, suivante: rows.length > TAILLE ? (lignes.at(-1)?.id ?? null) : null };
}

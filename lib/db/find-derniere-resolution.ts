import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { INCIDENT_VISIBLE } from './list-incidents.ts';

/** L'instant de la dernière résolution d'un incident du périmètre, réapparu depuis ou non ; `null` : aucune. */
export async function findDerniereResolution(sql: Sql, perimetre: Perimetre): Promise<Instant | null> {
  const { rows } = await sql.query<{ le: Date }>(
    `SELECT e.le FROM incident_evenement e JOIN incident i ON i.id = e.incident_id
     WHERE e.genre = 'etat' AND e.vers = 'resolu' AND ${INCIDENT_VISIBLE} ORDER BY e.id DESC LIMIT 1`,
    [sirensDe(perimetre)],
  );
  return rows[0]?.le.toISOString() ?? null;
}

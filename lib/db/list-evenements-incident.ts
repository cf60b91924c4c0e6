import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';

export type EvenementIncident = {
  id: number;
  le: Instant;
  /** `null` : le service lui-même. */
  auteur: string | null;
  genre: string;
  de: string | null;
  vers: string | null;
  texte: string | null;
};

/** L'histoire et la discussion d'un incident déjà lu dans le périmètre, dans l'ordre du temps ; les 200 dernières lignes. */
export async function listEvenementsIncident(sql: Sql, ref: string): Promise<EvenementIncident[]> {
  const { rows } = await sql.query<Omit<EvenementIncident, 'le'> & { le: Date }>(
    `SELECT e.id, e.le, a.nom AS auteur, e.genre, e.de, e.vers, e.texte
     FROM incident_evenement e JOIN incident i ON i.id = e.incident_id LEFT JOIN agent a ON a.id = e.agent_id
     WHERE i.ref = $1 ORDER BY e.id DESC LIMIT 200`,
    [ref],
  );
  return rows.reverse().map(({ le, ...reste }) => ({ ...reste, le: le.toISOString() }));
}

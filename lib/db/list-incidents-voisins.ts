import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { INCIDENT_VISIBLE, SOURCES_INCIDENT } from './list-incidents.ts';

export type IncidentVoisin = { ref: string; titre: string; operation: string };

/** Les incidents non clos du même environnement, où celui-ci peut être fusionné ; les cinquante plus récents. */
export async function listIncidentsVoisins(sql: Sql, perimetre: Perimetre, ref: string): Promise<IncidentVoisin[]> {
  const { rows } = await sql.query<IncidentVoisin>(
    `SELECT i.ref, coalesce(k.titre, i.code, i.classe) AS titre, i.operation FROM incident i ${SOURCES_INCIDENT}
     WHERE ${INCIDENT_VISIBLE} AND i.ref <> $2 AND i.fusionne_dans IS NULL AND i.etat NOT IN ('resolu', 'ignore')
       AND i.environnement = (SELECT environnement FROM incident WHERE ref = $2)
     ORDER BY i.derniere DESC LIMIT 50`,
    [sirensDe(perimetre), ref],
  );
  return rows;
}

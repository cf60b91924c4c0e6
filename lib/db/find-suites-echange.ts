import { lireCleEchange } from '../domain/cle-echange.ts';
import { sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { INCIDENT_VISIBLE, SOURCES_INCIDENT } from './list-incidents.ts';
import { type Lecteur, valeursLecteur } from './list-rejeux.ts';

export type SuitesEchange = {
  /** L'incident où il compte ; après une fusion, celui qui a absorbé le sien. */
  incident: { ref: string; titre: string } | null;
  /** Les rejeux où son envoi est passé, du plus récent ; dix au plus. */
  rejeux: { ref: string; nom: string }[];
};

const INCIDENT = `
WITH RECURSIVE reunis AS (
  SELECT i.* FROM echange e JOIN incident i ON i.id = e.incident_id WHERE e.le = $2 AND e.id = $3
  UNION ALL SELECT c.* FROM reunis r JOIN incident c ON c.id = r.fusionne_dans
)
SELECT i.ref, coalesce(k.titre, i.code, i.classe) AS titre FROM reunis i ${SOURCES_INCIDENT} WHERE i.fusionne_dans IS NULL AND ${INCIDENT_VISIBLE}`;
const REJEUX = `
SELECT r.ref, r.nom FROM echange e JOIN rejeu_ligne l ON l.envoi_id = e.envoi_id JOIN rejeu r ON r.id = l.rejeu_id
WHERE (r.agent_id = $1 OR $2 OR (NOT r.partout AND r.territoires <@ $3)) AND e.le = $4 AND e.id = $5 ORDER BY r.id DESC LIMIT 10`;

/** Où un échange déjà lu dans le périmètre a mené : son incident, les rejeux de son envoi. */
export async function findSuitesEchange(sql: Sql, lecteur: Lecteur, cleAdresse: string): Promise<SuitesEchange> {
  const cle = lireCleEchange(cleAdresse);
  if (cle === null) return { incident: null, rejeux: [] };
  const [incident, rejeux] = await Promise.all([
    sql.query<{ ref: string; titre: string }>(INCIDENT, [sirensDe(lecteur.perimetre), cle.le, cle.id]),
    sql.query<{ ref: string; nom: string }>(REJEUX, [...valeursLecteur(lecteur), cle.le, cle.id]),
  ]);
  return { incident: incident.rows[0] ?? null, rejeux: rejeux.rows };
}

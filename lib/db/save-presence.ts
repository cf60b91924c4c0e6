import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { type ModePresence, OUBLI_MS } from '../domain/presence.ts';
import type { Sql } from './client.ts';

export type Present = { nom: string; mode: ModePresence };

const BATTRE = `
  WITH oubliees AS (DELETE FROM presence WHERE vu_le <= $5 AND agent_id <> $3)
  INSERT INTO presence (demande_id, agent_id, mode, vu_le)
  SELECT id, $3, $4, $6 FROM demande WHERE ref = $1 AND ($2::text[] IS NULL OR territoires && $2)
  ON CONFLICT (demande_id, agent_id) DO UPDATE SET mode = excluded.mode, vu_le = excluded.vu_le
  RETURNING demande_id AS id`;
const AUTRES = `
  SELECT coalesce(a.nom, a.email) AS nom, p.mode FROM presence p JOIN agent a ON a.id = p.agent_id
   WHERE p.demande_id = $1 AND p.agent_id <> $2 ORDER BY p.mode DESC, 1`;
// Les cinq dernières demandes ouvertes, et pas une de plus.
const OUVRIR = `
  WITH o AS (
    INSERT INTO ouverture (agent_id, demande_id, le) VALUES ($1, $2, $3) ON CONFLICT (agent_id, demande_id) DO UPDATE SET le = excluded.le
  )
  DELETE FROM ouverture WHERE agent_id = $1 AND demande_id <> $2 AND demande_id NOT IN (
    SELECT demande_id FROM ouverture WHERE agent_id = $1 AND demande_id <> $2 ORDER BY le DESC LIMIT 4)`;

/** Un battement : l'agent est là, et voici qui d'autre ; `null` : demande inconnue ou hors périmètre. `premier` : la page vient d'ouvrir. */
export async function savePresence(
  sql: Sql,
  qui: { id: string; perimetre: Perimetre },
  ref: string,
  { mode, premier }: { mode: ModePresence; premier: boolean },
  maintenant: Date,
): Promise<Present[] | null> {
  const oubli = new Date(maintenant.getTime() - OUBLI_MS);
  const { rows } = await sql.query<{ id: number }>(BATTRE, [ref, sirensDe(qui.perimetre), qui.id, mode, oubli, maintenant]);
  const [demande] = rows;
  if (!demande) return null;
  if (premier) await sql.query(OUVRIR, [qui.id, demande.id, maintenant]);
  const autres = await sql.query<Present>(AUTRES, [demande.id, qui.id]);
  return autres.rows;
}

/** L'agent quitte la page. Passer de la fiche à la saisie change le mode : un départ de la fiche qui arrive après n'efface rien. */
export async function oublierPresence(sql: Sql, agentId: string, ref: string, mode: ModePresence): Promise<void> {
  await sql.query(
    'DELETE FROM presence p USING demande d WHERE d.id = p.demande_id AND d.ref = $1 AND p.agent_id = $2 AND p.mode = $3',
    [ref, agentId, mode],
  );
}

import type { Sql } from './client.ts';

export type ReglageAlerte = { seuil: number; fenetreMinutes: number; minimum: number; active: boolean; version: number };

/** Règle un seuil si personne ne l'a changé depuis la lecture ; rend faux sinon, ou si la règle n'existe pas. */
export async function saveRegleAlerte(sql: Sql, code: string, reglage: ReglageAlerte, agentId: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE regle_alerte SET seuil = $2, fenetre_minutes = $3, minimum = $4, active = $5, version = version + 1, maj_le = now(), maj_par = $7
     WHERE code = $1 AND version = $6`,
    [code, reglage.seuil, reglage.fenetreMinutes, reglage.minimum, reglage.active, reglage.version, agentId],
  );
  return rowCount === 1;
}

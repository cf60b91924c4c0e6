import type { BilanDeSimulation } from '../domain/bilan-de-simulation.ts';
import type { Grille } from '../domain/grille.ts';
import type { Sql } from './client.ts';

export type SimulationPrise = {
  id: number;
  ref: string;
  avant: Grille;
  apres: Grille;
  debut: Date;
  total: number;
  faites: number;
  curseur: number;
  bilan: BilanDeSimulation | null;
};

const PRENDRE = `
  UPDATE simulation SET etat = 'en-cours', debut = coalesce(debut, $1)
   WHERE id = (SELECT id FROM simulation WHERE etat IN ('en-attente', 'en-cours') ORDER BY id LIMIT 1)
  RETURNING id, ref, avant, apres, debut, total, faites, curseur, bilan`;

/** La plus ancienne simulation qui attend, ou celle qu'un travailleur a laissée : elle repart de son point de reprise. */
export async function prendreSimulation(sql: Sql, maintenant: Date): Promise<SimulationPrise | null> {
  const { rows } = await sql.query<SimulationPrise>(PRENDRE, [maintenant]);
  return rows[0] ?? null;
}

/** Écrit le point de reprise ; `false` : quelqu'un l'a arrêtée, rien n'est écrit. */
export async function avancerSimulation(
  sql: Sql,
  { id, total, faites, curseur, bilan }: Pick<SimulationPrise, 'id' | 'total' | 'faites' | 'curseur' | 'bilan'>,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE simulation SET total = $2, faites = $3, curseur = $4, bilan = $5 WHERE id = $1 AND etat = 'en-cours'`,
    [id, total, faites, curseur, JSON.stringify(bilan)],
  );
  return rowCount === 1;
}

/** Clôt une simulation ; celle qu'on vient d'arrêter le reste. */
export async function cloreSimulation(
  sql: Sql,
  id: number,
  fin: { etat: 'terminee' | 'echouee'; message: string | null; le: Date },
): Promise<void> {
  await sql.query(`UPDATE simulation SET etat = $2, message = $3, fin = $4 WHERE id = $1 AND etat = 'en-cours'`, [
    id,
    fin.etat,
    fin.message,
    fin.le,
  ]);
}

import type { Sql } from '../db/client.ts';
import { REGLAGE_PAR_DEFAUT, type ReglageValidation } from '../domain/validation.ts';

/** Quand une seconde personne valide sur ce territoire. */
export async function findReglage(sql: Sql, siren: string): Promise<ReglageValidation> {
  const { rows } = await sql.query<ReglageValidation>('SELECT seuil, criteres FROM reglage_validation WHERE siren = $1', [siren]);
  return rows[0] ?? REGLAGE_PAR_DEFAUT;
}

import type { Pool } from '../db/client.ts';

const SQL = `
WITH dus AS (
  UPDATE incident SET etat = 'a-trier', change_le = $1, revision = revision + 1
  WHERE etat = 'en-sommeil' AND sommeil_jusqu_a <= $1 AND fusionne_dans IS NULL RETURNING id
)
INSERT INTO incident_evenement (incident_id, le, genre, de, vers, texte) SELECT id, $1, 'etat', 'en-sommeil', 'a-trier', 'echeance' FROM dus`;

/** Rend à la pile « À trier » les incidents dont la date de sommeil est passée. */
export async function reveillerIncidents(pool: Pool, maintenant: Date): Promise<{ reveilles: number }> {
  const { rowCount } = await pool.query(SQL, [maintenant]);
  return { reveilles: rowCount ?? 0 };
}

import type { Pool } from './client.ts';

export type CleLiaison = { partenaire: string; environnement: string };

/** Prépare la ligne que tous les processus partagent (débit, disjoncteur). À faire avant le premier appel ; sans effet ensuite. */
export async function ouvrirLiaison(
  pool: Pool,
  { partenaire, environnement }: CleLiaison,
  disjoncteurFerme: unknown,
): Promise<void> {
  await pool.query('INSERT INTO liaison (partenaire, environnement, disjoncteur) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    partenaire,
    environnement,
    JSON.stringify(disjoncteurFerme),
  ]);
}

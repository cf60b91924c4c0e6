import type { RegleEcart } from '../domain/ecart-contrat.ts';
import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';

export type EcartAEcrire = {
  environnement: string;
  operation: string;
  chemin: string;
  regle: RegleEcart;
  attendu: string;
  recu: string;
  le: Instant;
  correlation: string;
};

// Un écart revu après examen se rouvre : la date d'examen s'efface.
const ECARTS = `
INSERT INTO ecart_contrat AS e (environnement, operation, chemin, regle, recu, attendu, n, premier_le, dernier_le, correlation)
SELECT environnement, operation, chemin, regle, recu, min(attendu), count(*), min(le), max(le), max(correlation)
FROM jsonb_to_recordset($1::jsonb) AS x(environnement text, operation text, chemin text, regle text, attendu text, recu text, le timestamptz,
  correlation text)
GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
ON CONFLICT (environnement, operation, chemin, regle, recu) DO UPDATE SET
  n = e.n + excluded.n, dernier_le = greatest(e.dernier_le, excluded.dernier_le), correlation = excluded.correlation,
  examine_le = CASE WHEN excluded.dernier_le > e.examine_le THEN NULL ELSE e.examine_le END`;

/** Les écarts au contrat qu'un lot du journal a vus, comptés par champ. */
export async function saveEcarts(tx: Sql, ecarts: readonly EcartAEcrire[]): Promise<void> {
  if (ecarts.length > 0) await tx.query({ name: 'journal-ecarts', text: ECARTS, values: [JSON.stringify(ecarts)] });
}

import type { Pool } from './client.ts';
import type { CleLiaison } from './ouvrir-liaison.ts';

export type ReglageDebit = { espacementMs: number; creditMs: number };
export type Tirage = { accordes: number; attendreMs: number };

// Même algorithme (GCRA) que lib/remote/permit-bucket, à l'horloge de la base : les machines n'ont pas à s'accorder sur l'heure.
// `jetons` porte l'instant théorique du prochain permis, en millisecondes. Un seul aller-retour, la ligne verrouillée le temps du tirage.
const TIRER = `
WITH avant AS MATERIALIZED (
  SELECT jetons FROM liaison WHERE partenaire = $1 AND environnement = $2 FOR UPDATE
), heure AS MATERIALIZED (
  SELECT jetons, (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS t FROM avant
), depart AS (
  SELECT t, greatest(jetons, t - $5::float8) AS debut FROM heure
), tirage AS (
  SELECT t, debut, CASE WHEN debut > t THEN 0 ELSE least($3::int, floor((t - debut) / $4::float8)::int + 1) END AS n FROM depart
)
UPDATE liaison l SET jetons = debut + n * $4::float8, rempli_le = clock_timestamp() FROM tirage
WHERE l.partenaire = $1 AND l.environnement = $2
RETURNING n AS accordes, greatest(0, debut + n * $4::float8 - t) AS "attendreMs"`;

/** Tire au plus `voulus` permis dans le seau commun à tous les processus. La ligne de la liaison doit exister. */
export async function drawPermits(
  pool: Pool,
  liaison: CleLiaison,
  voulus: number,
  { espacementMs, creditMs }: ReglageDebit,
): Promise<Tirage> {
  const valeurs = [liaison.partenaire, liaison.environnement, voulus, espacementMs, creditMs];
  const { rows } = await pool.query<Tirage>({ name: 'tirer-permis', text: TIRER, values: valeurs });
  return rows[0] ?? { accordes: 0, attendreMs: 1_000 };
}

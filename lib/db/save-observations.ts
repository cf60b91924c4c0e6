import type { Instant } from '../domain/instant.ts';
import type { Couche } from '../domain/sante.ts';
import type { Sql } from './client.ts';

export type ObservationAEcrire = {
  environnement: string;
  couche: Couche;
  etat: string;
  le: Instant;
  /** Dans le lot ; `null` : il n'en contient pas. */
  dernierSucces: Instant | null;
  dernierEchec: Instant | null;
};

const SANTE = `
INSERT INTO sante AS s (environnement, couche, etat, depuis, dernier_succes, dernier_echec, verifiee_le)
SELECT environnement, couche, etat, le, "dernierSucces", "dernierEchec", le
FROM jsonb_to_recordset($1::jsonb) AS x(environnement text, couche text, etat text, le timestamptz, "dernierSucces" timestamptz,
  "dernierEchec" timestamptz) ORDER BY environnement, couche
ON CONFLICT (environnement, couche) DO UPDATE SET
  etat = excluded.etat,
  depuis = CASE WHEN s.etat = excluded.etat THEN s.depuis ELSE excluded.depuis END,
  dernier_succes = coalesce(excluded.dernier_succes, s.dernier_succes),
  dernier_echec = coalesce(excluded.dernier_echec, s.dernier_echec),
  verifiee_le = excluded.verifiee_le
WHERE excluded.verifiee_le >= s.verifiee_le`;

/** Ce qu'un lot du journal apprend de la santé des couches. `observations` : une au plus par couche, la dernière. */
export async function saveObservations(tx: Sql, observations: readonly ObservationAEcrire[]): Promise<void> {
  if (observations.length > 0) await tx.query({ name: 'journal-sante', text: SANTE, values: [JSON.stringify(observations)] });
}

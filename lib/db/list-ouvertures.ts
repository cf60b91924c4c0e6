import type { EtatCotation } from '../domain/etat-cotation.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Ouverture = { ref: string; numero: string; etatCotation: EtatCotation; le: Instant };

const REQUETE = `
  SELECT d.ref, d.numero_unique AS numero, d.etat_cotation AS "etatCotation", o.le
    FROM ouverture o JOIN demande d ON d.id = o.demande_id
   WHERE o.agent_id = $1 AND ($2::text[] IS NULL OR d.territoires && $2) ORDER BY o.le DESC LIMIT 5`;

/** Les dernières demandes ouvertes par l'agent, encore dans son périmètre. */
export async function listOuvertures(sql: Sql, agentId: string, perimetre: Perimetre): Promise<Ouverture[]> {
  const { rows } = await sql.query<Omit<Ouverture, 'le'> & { le: Date }>(REQUETE, [agentId, sirensDe(perimetre)]);
  return rows.map((r) => ({ ...r, le: r.le.toISOString() }));
}

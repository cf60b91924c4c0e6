import type { ActionGroupe } from '../domain/action-groupe.ts';
import type { Tx } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

export type TraitementACreer = {
  agentId: string;
  action: ActionGroupe;
  pourId: string | null;
  ids: readonly number[];
  /** Le filtre en retenait davantage. */
  tronquee: boolean;
};

const LIGNES = `
  INSERT INTO traitement_ligne (traitement_id, rang, demande_id)
  SELECT $1, rang, id FROM unnest($2::bigint[]) WITH ORDINALITY AS u(id, rang)`;

/** Confie une action au travailleur, sa portée figée maintenant ; rend sa référence. */
export async function saveTraitement(tx: Tx, { agentId, action, pourId, ids, tronquee }: TraitementACreer): Promise<string> {
  const ref = nouvelleRef();
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO traitement (ref, agent_id, action, pour_id, etat, total, tronquee) VALUES ($1, $2, $3, $4, 'en-cours', $5, $6) RETURNING id`,
    [ref, agentId, action, pourId, ids.length, tronquee],
  );
  await tx.query(LIGNES, [rows[0]?.id, ids]);
  return ref;
}

import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Sql } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';
import { transaction } from './transaction.ts';

export const VUES_MAX = 20;

export type VueASauver = { nom: string; adresse: string; equipe: boolean };
export type EchecVue = { tag: 'trop-de-vues' } | { tag: 'nom-pris' } | { tag: 'introuvable' };

const PRIS = 'SELECT 1 FROM vue WHERE agent_id = $1 AND nom = $2 AND ref <> $3';

/** Une vue de plus pour l'agent, vingt au plus. L'agent est verrouillé le temps de compter. */
export function creerVue(pool: Pool, agentId: string, vue: VueASauver): Promise<Result<string, EchecVue>> {
  return transaction(pool, async (tx) => {
    await tx.query('SELECT 1 FROM agent WHERE id = $1 FOR UPDATE', [agentId]);
    const compte = await tx.query<{ n: number }>('SELECT count(*) AS n FROM vue WHERE agent_id = $1', [agentId]);
    if ((compte.rows[0]?.n ?? 0) >= VUES_MAX) return err({ tag: 'trop-de-vues' });
    if ((await tx.query(PRIS, [agentId, vue.nom, ''])).rowCount) return err({ tag: 'nom-pris' });
    const ref = nouvelleRef();
    await tx.query('INSERT INTO vue (ref, agent_id, nom, adresse, equipe) VALUES ($1, $2, $3, $4, $5)', [
      ref,
      agentId,
      vue.nom,
      vue.adresse,
      vue.equipe,
    ]);
    return ok(ref);
  });
}

/** Change une vue ; seul son auteur le peut. */
export function changerVue(pool: Pool, agentId: string, ref: string, vue: VueASauver): Promise<Result<string, EchecVue>> {
  return transaction(pool, async (tx) => {
    await tx.query('SELECT 1 FROM agent WHERE id = $1 FOR UPDATE', [agentId]);
    if ((await tx.query(PRIS, [agentId, vue.nom, ref])).rowCount) return err({ tag: 'nom-pris' });
    const { rowCount } = await tx.query('UPDATE vue SET nom = $3, adresse = $4, equipe = $5 WHERE ref = $1 AND agent_id = $2', [
      ref,
      agentId,
      vue.nom,
      vue.adresse,
      vue.equipe,
    ]);
    return rowCount ? ok(ref) : err({ tag: 'introuvable' });
  });
}

/** Supprime une vue de l'agent ; `false` : il n'en a pas de ce nom. */
export async function supprimerVue(sql: Sql, agentId: string, ref: string): Promise<boolean> {
  const { rowCount } = await sql.query('DELETE FROM vue WHERE ref = $1 AND agent_id = $2', [ref, agentId]);
  return (rowCount ?? 0) > 0;
}

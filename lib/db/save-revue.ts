import { err, ok, type Result } from '../core/result.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Pool } from './client.ts';
import { transaction } from './transaction.ts';

export type GesteDeRevue = { tag: 'demander' | 'clore'; raison: string };
export type EchecRevue =
  /** La cotation est absente ou hors du périmètre. */
  | { tag: 'introuvable' }
  /** Déjà ouverte pour qui demande, déjà close pour qui clôt. */
  | { tag: 'deja' };

const COTATION = `
  SELECT c.id, c.demande_id AS "demandeId" FROM cotation c JOIN demande d ON d.id = c.demande_id
   WHERE c.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2)`;
const GESTES = {
  demander: `
  INSERT INTO revue (cotation_id, demandee_par, raison) VALUES ($1, $2, $3)
  ON CONFLICT (cotation_id) WHERE faite_le IS NULL DO NOTHING`,
  clore: `UPDATE revue SET faite_par = $2, faite_le = now(), conclusion = $3 WHERE cotation_id = $1 AND faite_le IS NULL`,
};
const GENRES = { demander: 'cotation-revue-demandee', clore: 'cotation-revue-faite' };
const EVENEMENT = 'INSERT INTO evenement (demande_id, genre, agent_id, donnees) VALUES ($1, $2, $3, $4)';
const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'cotation.revoir', $2, 'accordee', $3)`;

/**
 * Demande la revue d'une cotation, ou la clôt. La raison va dans l'histoire de la demande, qui s'efface avec elle, et pas dans la
 * trace, qui ne s'efface jamais.
 */
export function saveRevue(
  pool: Pool,
  agent: { id: string; perimetre: Perimetre },
  ref: string,
  { tag, raison }: GesteDeRevue,
): Promise<Result<null, EchecRevue>> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: number; demandeId: number }>(COTATION, [ref, sirensDe(agent.perimetre)]);
    const [cotation] = rows;
    if (cotation === undefined) return err({ tag: 'introuvable' });
    const { rowCount } = await tx.query(GESTES[tag], [cotation.id, agent.id, raison]);
    if (rowCount === 0) return err({ tag: 'deja' });
    await tx.query(EVENEMENT, [cotation.demandeId, GENRES[tag], agent.id, JSON.stringify({ cotation: ref, raison })]);
    await tx.query(AUDIT, [agent.id, `cotation/${ref}`, JSON.stringify({ geste: tag })]);
    return ok(null);
  });
}

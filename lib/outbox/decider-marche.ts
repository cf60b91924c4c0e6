import type { Pool } from '../db/client.ts';
import { reprendreNotifications } from '../db/save-faits-passe-marche.ts';
import { transaction } from '../db/transaction.ts';
import { GESTES_MARCHE, type GesteMarche } from '../domain/gestes-marche.ts';

export type PlaceMarche = { environnement: string; ref: string; agentId: string };
type Decision = Exclude<GesteMarche, 'modifier' | 'candidater'>;

const DEMANDER = `creation = 'a-creer', prochain_essai = now(), tentatives = 0, classe = NULL`;
const CHANGEMENTS: Record<Decision, string> = {
  creer: DEMANDER,
  recreer: DEMANDER,
  rattacher: `creation = 'cree', identifiant = $6, cree_le = coalesce(cree_le, now()), classe = NULL`,
  clore: 'clos_le = now()',
  rouvrir: 'clos_le = NULL',
};

// Le changement et son trait d'histoire dans la même instruction : deux clics ne font ni deux changements ni deux traits.
const decider = (decision: Decision): string => `
WITH change AS (
  UPDATE marche SET ${CHANGEMENTS[decision]} WHERE environnement = $1 AND ref = $2 AND etat = ANY ($3) AND ($4 <> 'rattacher'
    OR NOT EXISTS (SELECT FROM marche m WHERE m.environnement = $1 AND m.identifiant = $6))
  RETURNING id
)
INSERT INTO marche_evenement (marche_id, genre, agent_id, texte) SELECT id, $4, $5, $6::text FROM change`;

/**
 * Applique ce qu'une personne décide d'un marché ; faux si son état ne le permet plus, ou si l'identifiant est celui d'un autre.
 * `texte` : la raison d'une clôture ou d'une réouverture, l'identifiant d'un rattachement.
 */
export function deciderMarche(
  pool: Pool,
  { environnement, ref, agentId }: PlaceMarche,
  decision: Decision,
  texte: string | null = null,
): Promise<boolean> {
  return transaction(pool, async (tx) => {
    const valeurs = [environnement, ref, GESTES_MARCHE[decision], decision, agentId, texte];
    const fait = (await tx.query(decider(decision), valeurs)).rowCount === 1;
    if (fait && decision === 'rattacher' && texte !== null) await reprendreNotifications(tx, environnement, texte);
    return fait;
  });
}

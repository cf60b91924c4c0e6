import type { ActionGroupe } from '../domain/action-groupe.ts';
import type { Tx } from './client.ts';

export type Arret = { action: ActionGroupe; total: number; traitees: number };

// Le travailleur tient cette ligne le temps d'un lot : l'arrêt attend la fin du lot, et rien ne reste à moitié fait.
const ARRETER = `
  UPDATE traitement SET etat = 'arrete', fin = now() WHERE ref = $1 AND agent_id = $2 AND etat = 'en-cours'
  RETURNING id, action, total`;
const TRAITEES = `SELECT 1 FROM traitement_ligne WHERE traitement_id = $1 AND etat <> 'a-faire'`;

/** Arrête un traitement de cet agent, ce qui est fait gardé ; `null` : il n'est pas en cours, ou d'un autre. */
export async function arreterTraitement(tx: Tx, ref: string, agentId: string): Promise<Arret | null> {
  const [arrete] = (await tx.query<Omit<Arret, 'traitees'> & { id: number }>(ARRETER, [ref, agentId])).rows;
  if (arrete === undefined) return null;
  const { rows } = await tx.query(TRAITEES, [arrete.id]);
  return { action: arrete.action, total: arrete.total, traitees: rows.length };
}

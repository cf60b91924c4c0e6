import type { Tx } from '../db/client.ts';

export type FaitSaisie = {
  agentId: string;
  demandeId: number;
  demandeRef: string;
  /** Sans envoi : la cotation attend une validation. */
  refs: { cotation: string; envoi: string | null };
  numero: number;
  avant: number | null;
  apres: number;
  motif: string;
};

const EVENEMENT = `INSERT INTO evenement (demande_id, genre, agent_id, donnees) VALUES ($1, $4, $2, $3)`;
const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'cotation.saisir', $2, 'accordee', $3)`;

/** Une ligne d'historique pour la demande, une ligne d'audit pour l'agent, dans la transaction de la saisie. */
export async function tracerSaisie(tx: Tx, fait: FaitSaisie): Promise<void> {
  const { agentId, demandeId, demandeRef, refs, numero, avant, apres, motif } = fait;
  const donnees = JSON.stringify({ cotation: refs.cotation, envoi: refs.envoi, numero, avant, apres, motif });
  await tx.query(EVENEMENT, [demandeId, agentId, donnees, refs.envoi === null ? 'cotation-a-valider' : 'cotation-saisie']);
  await tx.query(AUDIT, [agentId, `demande/${demandeRef}`, donnees]);
}

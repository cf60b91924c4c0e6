import type { Droits } from '../domain/agent-habilite.ts';
import type { Sql } from './client.ts';

const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'agent.gerer', $2, 'accordee', $3)`;

/** Ce qu'un geste a donné ou retiré à quelqu'un, dans sa transaction. `par` absent : l'exploitant, depuis la machine. */
export async function tracerHabilitation(
  tx: Sql,
  fait: { par: string | null; ref: string; geste: 'inviter' | 'modifier' } & Droits & { actif: boolean },
): Promise<void> {
  const { par, ref, geste, role, tousTerritoires, territoires, actif } = fait;
  const details = { geste, role, tousTerritoires, territoires: territoires.join(' '), actif };
  await tx.query(AUDIT, [par, `agent/${ref}`, JSON.stringify(details)]);
}

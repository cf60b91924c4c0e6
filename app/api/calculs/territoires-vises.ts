import type { Agent } from '@/lib/access/agent.ts';
import { pool } from '@/lib/db/client.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';

/** Les SIREN d'un calcul : celui qui est demandé, ou tous ceux de l'agent ; `null` s'il n'est pas de son périmètre. */
export async function territoiresVises(agent: Agent, territoire: string | null): Promise<string[] | null> {
  const sirens = (await listTerritoires(pool(), agent.perimetre)).map((t) => t.siren);
  if (territoire === null) return sirens;
  return sirens.includes(territoire) ? [territoire] : null;
}

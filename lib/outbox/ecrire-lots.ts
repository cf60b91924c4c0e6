import type { Tx } from '../db/client.ts';
import type { MarcheSaisi } from '../domain/marche.ts';

const LOTS = `
INSERT INTO lot (marche_id, rang, nom, cpv)
SELECT $1, n, nom, cpv FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS l(nom, cpv, n)`;
const FAIT = 'INSERT INTO marche_evenement (marche_id, genre, agent_id) VALUES ($1, $2, $3)';

type Ecriture = { id: number; fait: 'saisir' | 'modifier'; agentId: string };

/** Les lots d'un brouillon, dans leur ordre, et le trait d'histoire de sa saisie. */
export async function ecrireLots(tx: Tx, { id, fait, agentId }: Ecriture, { lots }: MarcheSaisi): Promise<void> {
  await tx.query('DELETE FROM lot WHERE marche_id = $1', [id]);
  await tx.query(LOTS, [id, lots.map((l) => l.nom), lots.map((l) => l.cpv)]);
  await tx.query(FAIT, [id, fait, agentId]);
}

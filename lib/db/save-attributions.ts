import type { Tx } from './client.ts';

/** Ce qu'une action groupée a fait ; les autres demandes visées étaient déjà ainsi, ou à quelqu'un d'autre. */
export type EffetGroupe = { faites: string[]; deja: number; autrui: number };

// Par identifiant croissant : deux actions groupées qui se croisent n'attendent jamais en rond.
const PRENDRE = `
  INSERT INTO attribution (demande_id, agent_id) SELECT id, $2 FROM unnest($1::bigint[]) id ORDER BY id
  ON CONFLICT (demande_id) DO UPDATE SET agent_id = excluded.agent_id, depuis = now()
    WHERE $3 AND attribution.agent_id <> excluded.agent_id
  RETURNING demande_id AS id`;
const RENDRE = 'DELETE FROM attribution WHERE demande_id = ANY ($1) AND agent_id = $2 RETURNING demande_id AS id';
const A_AUTRUI = 'SELECT count(*) AS n FROM attribution WHERE demande_id = ANY ($1) AND agent_id <> $2';
const TRACER = `
  INSERT INTO evenement (demande_id, genre, agent_id, donnees) SELECT id, $2, $3, '{}' FROM unnest($1::bigint[]) id`;
const REFS = 'SELECT ref FROM demande WHERE id = ANY ($1) ORDER BY id';

/** Prend des demandes ; celles d'un collègue seulement si `remplacer`. */
export async function attribuer(tx: Tx, ids: readonly number[], agentId: string, remplacer: boolean): Promise<EffetGroupe> {
  const { rows } = await tx.query<{ id: number }>(PRENDRE, [ids, agentId, remplacer]);
  const faites = rows.map((r) => r.id);
  return finir(tx, ids, faites, agentId, 'demande-attribuee');
}

/** Rend des demandes prises par l'agent ; celles d'un collègue restent à lui. */
export async function liberer(tx: Tx, ids: readonly number[], agentId: string): Promise<EffetGroupe> {
  const { rows } = await tx.query<{ id: number }>(RENDRE, [ids, agentId]);
  const faites = rows.map((r) => r.id);
  return finir(tx, ids, faites, agentId, 'demande-liberee');
}

async function finir(tx: Tx, ids: readonly number[], faites: number[], agentId: string, genre: string): Promise<EffetGroupe> {
  await tx.query(TRACER, [faites, genre, agentId]);
  const { rows } = await tx.query<{ n: number }>(A_AUTRUI, [ids, agentId]);
  const refs = await tx.query<{ ref: string }>(REFS, [faites]);
  const autrui = rows[0]?.n ?? 0;
  return { faites: refs.rows.map((r) => r.ref), deja: ids.length - faites.length - autrui, autrui };
}

import type { ActionGroupe, LigneAgie } from '../domain/action-groupe.ts';
import type { Tx } from './client.ts';

export type Geste = {
  action: ActionGroupe;
  agentId: string;
  /** À qui attribuer ; `null` : à l'agent lui-même. */
  pourId: string | null;
  /** Prendre même ce qu'un collègue a pris. */
  remplacer: boolean;
};

const COUVRE = `EXISTS (SELECT 1 FROM agent g WHERE g.id = $2 AND (g.tous_territoires
  OR d.territoires && ARRAY(SELECT siren FROM agent_territoire WHERE agent_id = g.id)))`;
// Par identifiant croissant : deux actions groupées qui se croisent n'attendent jamais en rond.
const PRENDRE = `
  INSERT INTO attribution (demande_id, agent_id) SELECT d.id, $2 FROM demande d WHERE d.id = ANY ($1::bigint[]) AND ${COUVRE} ORDER BY d.id
  ON CONFLICT (demande_id) DO UPDATE SET agent_id = excluded.agent_id, depuis = now()
    WHERE $3 AND attribution.agent_id <> excluded.agent_id
  RETURNING demande_id AS id`;
const RENDRE = 'DELETE FROM attribution WHERE demande_id = ANY ($1) AND agent_id = $2 RETURNING demande_id AS id';
const SUIVRE = `
  INSERT INTO suivi (agent_id, demande_id) SELECT $2, id FROM unnest($1::bigint[]) id ORDER BY id ON CONFLICT DO NOTHING
  RETURNING demande_id AS id`;
const NE_PLUS_SUIVRE = 'DELETE FROM suivi WHERE demande_id = ANY ($1) AND agent_id = $2 RETURNING demande_id AS id';
const TRACER = 'INSERT INTO evenement (demande_id, genre, agent_id, donnees) SELECT id, $2, $3, $4 FROM unnest($1::bigint[]) id';

const ISSUES_D_ATTRIBUTION = `
  SELECT d.id, d.ref, CASE WHEN d.id = ANY ($3) THEN 'faite' WHEN t.agent_id <> $2 THEN 'autrui'
    WHEN t.agent_id IS NULL AND NOT ${COUVRE} THEN 'hors-perimetre' ELSE 'deja' END AS issue
  FROM demande d LEFT JOIN attribution t ON t.demande_id = d.id WHERE d.id = ANY ($1) ORDER BY d.id`;
const ISSUES_DE_SUIVI = `
  SELECT id, ref, CASE WHEN id = ANY ($2) THEN 'faite' ELSE 'deja' END AS issue FROM demande WHERE id = ANY ($1) ORDER BY id`;

type Faite = { id: number };
const idsDe = ({ rows }: { rows: Faite[] }) => rows.map((r) => r.id);

/** Prend, rend, suit ou cesse de suivre des demandes ; chacune rend ce qu'il en est advenu. */
export async function agirSurDemandes(tx: Tx, ids: readonly number[], geste: Geste): Promise<LigneAgie[]> {
  const { agentId, pourId, remplacer } = geste;
  switch (geste.action) {
    case 'attribuer': {
      const a = pourId ?? agentId;
      const faites = idsDe(await tx.query<Faite>(PRENDRE, [ids, a, remplacer]));
      await tx.query(TRACER, [faites, 'demande-attribuee', agentId, JSON.stringify(pourId ? { pour: pourId } : {})]);
      return (await tx.query<LigneAgie>(ISSUES_D_ATTRIBUTION, [ids, a, faites])).rows;
    }
    case 'liberer': {
      const faites = idsDe(await tx.query<Faite>(RENDRE, [ids, agentId]));
      await tx.query(TRACER, [faites, 'demande-liberee', agentId, '{}']);
      return (await tx.query<LigneAgie>(ISSUES_D_ATTRIBUTION, [ids, agentId, faites])).rows;
    }
    case 'suivre':
    case 'ne-plus-suivre': {
      // Un choix personnel, que l'historique de la demande ne garde pas.
      const requete = geste.action === 'suivre' ? SUIVRE : NE_PLUS_SUIVRE;
      const faites = idsDe(await tx.query<Faite>(requete, [ids, agentId]));
      return (await tx.query<LigneAgie>(ISSUES_DE_SUIVI, [ids, faites])).rows;
    }
  }
}

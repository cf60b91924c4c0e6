import type { AgentHabilite } from '../domain/agent-habilite.ts';
import type { Sql } from './client.ts';

const SQL = `
SELECT a.id AS ref, coalesce(a.nom, a.email) AS nom, a.email AS courriel, a.role, a.tous_territoires AS "tousTerritoires", a.actif,
  EXISTS (SELECT 1 FROM compte c WHERE c.agent_id = a.id) AS relie, r.nom AS "revuPar",
  a.cree_le AS "creeLe", a.derniere_connexion AS "derniereConnexion", a.invitation_expire_le AS "invitationExpireLe", a.revu_le AS "revuLe",
  coalesce((SELECT jsonb_agg(jsonb_build_object('siren', t.siren, 'nom', t.nom) ORDER BY t.nom)
    FROM agent_territoire at JOIN territoire t USING (siren) WHERE at.agent_id = a.id), '[]') AS territoires
FROM agent a LEFT JOIN agent r ON r.id = a.revu_par ORDER BY a.actif DESC, lower(coalesce(a.nom, a.email)), a.id LIMIT 500`;

type Lue = Omit<AgentHabilite, 'creeLe' | 'derniereConnexion' | 'invitationExpireLe' | 'revuLe'> & {
  creeLe: Date;
  derniereConnexion: Date | null;
  invitationExpireLe: Date | null;
  revuLe: Date | null;
};

/** Les agents, actifs d'abord, par nom ; cinq cents au plus, bien au-delà d'un service de gestion de la demande. */
export async function listAgents(sql: Sql): Promise<AgentHabilite[]> {
  const { rows } = await sql.query<Lue>(SQL);
  return rows.map((a) => ({
    ...a,
    creeLe: a.creeLe.toISOString(),
    derniereConnexion: a.derniereConnexion?.toISOString() ?? null,
    invitationExpireLe: a.invitationExpireLe?.toISOString() ?? null,
    revuLe: a.revuLe?.toISOString() ?? null,
  }));
}

import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Vue = {
  ref: string;
  nom: string;
  adresse: string;
  equipe: boolean /** L'auteur, quand ce n'est pas l'agent. */;
  auteur: string | null;
};

const REQUETE = `
  SELECT v.ref, v.nom, v.adresse, v.equipe, CASE WHEN v.agent_id <> $1 THEN coalesce(a.nom, a.email) END AS auteur
    FROM vue v JOIN agent a ON a.id = v.agent_id
   WHERE v.agent_id = $1 OR (v.equipe AND a.actif AND ($2::text[] IS NULL OR a.tous_territoires
     OR EXISTS (SELECT 1 FROM agent_territoire t WHERE t.agent_id = v.agent_id AND t.siren = ANY ($2))))
   ORDER BY v.agent_id <> $1, v.nom`;

/** Les vues de l'agent, puis celles que partagent ses collègues d'un même territoire. */
export async function listVues(sql: Sql, agentId: string, perimetre: Perimetre): Promise<Vue[]> {
  const { rows } = await sql.query<Vue>(REQUETE, [agentId, sirensDe(perimetre)]);
  return rows;
}

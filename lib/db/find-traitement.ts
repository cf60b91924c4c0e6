import type { TraitementLu } from '../domain/traitement.ts';
import type { Sql } from './client.ts';

const REQUETE = `
  SELECT t.ref, t.action, coalesce(p.nom, p.email) AS pour, t.etat, t.total, t.tronquee, t.demande_le AS "demandeLe", t.fin,
    (SELECT jsonb_agg(jsonb_build_object('rang', l.rang, 'demande', jsonb_build_object('ref', d.ref, 'numero', d.numero_unique), 'etat', l.etat)
       ORDER BY l.rang) FROM traitement_ligne l JOIN demande d ON d.id = l.demande_id WHERE l.traitement_id = t.id) AS lignes
  FROM traitement t LEFT JOIN agent p ON p.id = t.pour_id WHERE t.ref = $1 AND t.agent_id = $2`;

type Ligne = Omit<TraitementLu, 'demandeLe' | 'fin'> & { demandeLe: Date; fin: Date | null };

/** Un traitement de cet agent, ligne par ligne (500 au plus) ; `null` : inconnu, ou d'un autre. */
export async function findTraitement(sql: Sql, ref: string, agentId: string): Promise<TraitementLu | null> {
  const [lu] = (await sql.query<Ligne>(REQUETE, [ref, agentId])).rows;
  return lu ? { ...lu, demandeLe: lu.demandeLe.toISOString(), fin: lu.fin?.toISOString() ?? null } : null;
}

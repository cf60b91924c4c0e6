import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';
import type { Canal } from './save-alertes.ts';

export type LivraisonPrise = {
  id: number;
  canal: Canal;
  fait: 'ouverte' | 'fermee';
  messageId: string;
  essais: number;
  alerte: { ref: string; regle: string; titre: string; detail: string; ouverteLe: Instant; fermeeLe: Instant | null };
};

// La prise repousse l'essai d'une minute : si ce processus meurt, un autre la reprend.
const PRENDRE = `
WITH prises AS (
  UPDATE livraison_alerte SET essais = essais + 1, prochain_essai = $1::timestamptz + interval '1 minute'
  WHERE id IN (SELECT id FROM livraison_alerte WHERE etat = 'a-livrer' AND prochain_essai <= $1 ORDER BY prochain_essai, id LIMIT 10 FOR UPDATE SKIP LOCKED)
  RETURNING *
)
SELECT p.id, p.canal, p.fait, p.message_id AS "messageId", p.essais,
  json_build_object('ref', a.ref, 'regle', a.regle, 'titre', a.titre, 'detail', a.detail, 'ouverteLe', a.ouverte_le, 'fermeeLe', a.fermee_le) AS alerte
FROM prises p JOIN alerte a ON a.id = p.alerte_id ORDER BY p.id`;

export async function prendreLivraisons(sql: Sql, maintenant: Date): Promise<LivraisonPrise[]> {
  const { rows } = await sql.query<LivraisonPrise>(PRENDRE, [maintenant]);
  return rows;
}

export type IssueLivraison =
  | { tag: 'livree' }
  | { tag: 'reportee'; le: Date; erreur: string }
  | { tag: 'abandonnee'; erreur: string };

/** Règle une livraison prise ; sans effet si elle l'est déjà. */
export async function reglerLivraison(sql: Sql, id: number, issue: IssueLivraison, maintenant: Date): Promise<void> {
  const etat = issue.tag === 'reportee' ? 'a-livrer' : issue.tag;
  await sql.query(
    `UPDATE livraison_alerte SET etat = $2, erreur = $3, prochain_essai = coalesce($4, prochain_essai), livree_le = $5
     WHERE id = $1 AND etat = 'a-livrer'`,
    [
      id,
      etat,
      issue.tag === 'livree' ? null : issue.erreur.slice(0, 200),
      issue.tag === 'reportee' ? issue.le : null,
      issue.tag === 'livree' ? maintenant : null,
    ],
  );
}

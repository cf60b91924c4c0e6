import { createHash } from 'node:crypto';

/** Une ligne d'audit telle que la base la rend en texte : `le` à la microseconde en UTC, `details` sous la forme unique de jsonb. */
export type LigneScellable = {
  id: string;
  le: string;
  agentId: string | null;
  action: string;
  objet: string;
  issue: string;
  details: string;
};

/** Ce qui se lit d'une ligne `audit a` pour la sceller ou la vérifier. */
export const COLONNES_SCELLEES = `a.id::text AS id, to_char(a.le AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS le,
  a.agent_id AS "agentId", a.action, a.objet, a.issue, a.details::text AS details`;

/** Avant le premier maillon. */
export const ORIGINE = '0'.repeat(64);

/** Chaque champ est précédé de sa longueur : aucun déplacement de texte d'un champ à l'autre ne donne la même empreinte. */
export function maillon(precedent: string, { id, le, agentId, action, objet, issue, details }: LigneScellable): string {
  const sceau = createHash('sha256');
  for (const champ of [precedent, id, le, agentId, action, objet, issue, details])
    sceau.update(champ === null ? '-;' : `${Buffer.byteLength(champ)}:${champ};`);
  return sceau.digest('hex');
}

import type { Instant } from '../domain/instant.ts';
import type { EtatRejeu } from '../domain/rejeu.ts';
import type { Sql } from './client.ts';
import { type Cle, type PageParCle, pageParCle, TAILLE_PAGE } from './page-par-cle.ts';

export type RejeuListe = {
  ref: string;
  nom: string;
  portee: string;
  etat: EtatRejeu;
  auteur: string | null;
  creeLe: Instant;
  total: number;
  reussies: number;
  /** Échouées de nouveau, ou refusées par le SNE. */
  echouees: number;
};

const page = (recule: boolean): string => `
SELECT r.ref, r.nom, r.portee, r.etat, a.nom AS auteur, r.cree_le AS "creeLe", l.total, l.reussies, l.echouees
FROM rejeu r LEFT JOIN agent a ON a.id = r.agent_id
CROSS JOIN LATERAL (SELECT coalesce(sum(n), 0)::int AS total, coalesce(sum(n) FILTER (WHERE etat = 'reussie'), 0)::int AS reussies,
  coalesce(sum(n) FILTER (WHERE etat IN ('echouee', 'refusee')), 0)::int AS echouees FROM rejeu_compte WHERE rejeu_id = r.id) l
WHERE (r.agent_id = $1 OR $2 OR (NOT r.partout AND r.territoires <@ $3))
  AND ($4::text IS NULL OR r.id ${recule ? '>' : '<'} (SELECT id FROM rejeu WHERE ref = $4))
  AND ($5::text IS NULL OR r.incident_id = (SELECT id FROM incident WHERE ref = $5))
ORDER BY r.id ${recule ? 'ASC' : 'DESC'} LIMIT ${TAILLE_PAGE + 1}`;

export type Lecteur = { id: string; perimetre: { tag: 'tous' } | { tag: 'territoires'; sirens: readonly string[] } };

/** $1 à $3 : un rejeu se montre à son auteur, à qui voit tout, et à qui couvre son périmètre. */
export const valeursLecteur = ({ id, perimetre }: Lecteur) => [
  id,
  perimetre.tag === 'tous',
  perimetre.tag === 'tous' ? [] : perimetre.sirens,
];

/** Une page de rejeux, du plus récent au plus ancien ; `incident` : les siens seulement. */
export async function listRejeux(
  sql: Sql,
  lecteur: Lecteur,
  r: Cle & { incident?: string } = {},
): Promise<PageParCle<RejeuListe>> {
  const valeurs = [...valeursLecteur(lecteur), r.avant ?? r.apres ?? null, r.incident ?? null];
  const { rows } = await sql.query<Omit<RejeuListe, 'creeLe'> & { creeLe: Date }>(page(r.avant !== undefined), valeurs);
  return pageParCle(
    rows.map((l) => ({ ...l, creeLe: l.creeLe.toISOString() })),
    r,
  );
}

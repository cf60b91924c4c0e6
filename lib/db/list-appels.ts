import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { causeDe } from './echange.transfer.ts';

export type Appel = {
  id: number;
  le: Instant;
  partenaire: string;
  operation: string;
  verdict: string;
  classe: string | null;
  http: number | null;
  code: string | null;
  dureeMs: number;
  tentative: number;
  correlation: string;
  /** Titre de la cause au catalogue ; `null` : réussi, ou cause non répertoriée. */
  cause: string | null;
};

/** Une place dans le journal : l'instant départagé par l'identifiant. */
export type PlaceAppel = { le: Instant; id: number };
export type PageAppels = { appels: Appel[] /** Où reprendre, plus ancien (inclus). */; suite: PlaceAppel | null };

const TAILLE = 50;

/** Les appels faits pour une demande, le plus récent d'abord ; `null` : demande inconnue ou hors du périmètre. */
export async function listAppels(
  sql: Sql,
  ref: string,
  perimetre: Perimetre,
  depuis: PlaceAppel | null,
): Promise<PageAppels | null> {
  const { rows } = await sql.query<Omit<Appel, 'le' | 'id'> & { id: number | null; le: Date }>(
    `SELECT x.id, x.le, x.partenaire, x.operation, x.verdict, x.classe, x.http, x.code, x.duree_ms AS "dureeMs", x.tentative, x.correlation, x.cause
      FROM demande d
      LEFT JOIN LATERAL (
        SELECT e.*, k.titre AS cause FROM echange e LEFT JOIN LATERAL (${causeDe('titre')}) k ON true
        WHERE e.demande_id = d.id AND ($3::timestamptz IS NULL OR (e.le, e.id) <= ($3, $4::bigint))
        ORDER BY e.le DESC, e.id DESC LIMIT ${TAILLE + 1}
      ) x ON true
      WHERE d.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2)
      ORDER BY x.le DESC, x.id DESC`,
    [ref, sirensDe(perimetre), depuis?.le ?? null, depuis?.id ?? null],
  );
  if (rows.length === 0) return null;
  const appels = rows.flatMap((r) => (r.id === null ? [] : [{ ...r, id: r.id, le: r.le.toISOString() }]));
  const suivant = appels[TAILLE];
  return { appels: appels.slice(0, TAILLE), suite: suivant ? { le: suivant.le, id: suivant.id } : null };
}

import type { FamilleEvenement } from '../domain/evenement.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Evenement = {
  id: number;
  le: Instant;
  genre: string;
  /** Absent : le système. */
  agent: string | null;
  donnees: Record<string, unknown>;
};

export type PageEvenements = { evenements: Evenement[] /** Où reprendre, plus ancien. */; suite: number | null };

const TAILLE = 50;

/**
 * Le fil d'une demande, du plus récent au plus ancien, à partir de `depuis` inclus : la même valeur sert de page et de
 * lien permanent. `null` : demande inconnue ou hors du périmètre. `donnees.pour` y est un nom, `donnees.cause` un titre du catalogue.
 */
export async function listEvenements(
  sql: Sql,
  ref: string,
  perimetre: Perimetre,
  choix: { famille: FamilleEvenement | null; depuis: number | null },
): Promise<PageEvenements | null> {
  const { rows } = await sql.query<Omit<Evenement, 'le' | 'id'> & { id: number | null; le: Date }>(
    `SELECT v.id, v.le, v.genre, a.nom AS agent,
        (v.donnees - 'pour') || jsonb_strip_nulls(jsonb_build_object(
          'pour', (SELECT coalesce(nom, email) FROM agent WHERE id = v.donnees->>'pour'),
          'cause', (SELECT titre FROM cause WHERE code IN (v.donnees->>'code', v.donnees->>'classe')
            ORDER BY code = v.donnees->>'code' DESC NULLS LAST LIMIT 1))) AS donnees
      FROM demande d
      LEFT JOIN LATERAL (
        SELECT * FROM evenement v
        WHERE v.demande_id = d.id AND ($3::bigint IS NULL OR v.id <= $3) AND ($4::text IS NULL OR split_part(v.genre, '-', 1) = $4)
        ORDER BY v.id DESC LIMIT ${TAILLE + 1}
      ) v ON true
      LEFT JOIN agent a ON a.id = v.agent_id
      WHERE d.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2)
      ORDER BY v.id DESC`,
    [ref, sirensDe(perimetre), choix.depuis, choix.famille],
  );
  if (rows.length === 0) return null;
  const faits = rows.flatMap((r) => (r.id === null ? [] : [{ ...r, id: r.id, le: r.le.toISOString() }]));
  return { evenements: faits.slice(0, TAILLE), suite: faits[TAILLE]?.id ?? null };
}

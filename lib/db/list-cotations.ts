import type { CritereRetenu, LieuCote } from '../domain/cotation.ts';
import type { EtatVersion } from '../domain/etat-cotation.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type VersionCotation = {
  ref: string;
  numero: number;
  origine: string;
  etat: EtatVersion;
  grille: { code: string; version: string };
  points: number;
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  motif: string;
  justification: string | null;
  /** Absent : le SNE ou un calcul. */
  auteur: string | null;
  dateCotation: Instant;
  creeLe: Instant;
};

export type VersionsCotation = {
  versions: VersionCotation[];
  libelles: Record<string, string>;
  communes: Record<string, string>;
};

/** Au-delà, seules les plus récentes : aucune demande réelle n'en approche. */
const MAX = 100;

type Rangee = Omit<VersionCotation, 'grille' | 'dateCotation' | 'creeLe'> & {
  grilleCode: string;
  grilleVersion: string;
  dateCotation: Date;
  creeLe: Date;
  libelles: Record<string, string> | null;
  communes: Record<string, string> | null;
};

const REQUETE = `
  SELECT c.ref, c.numero, c.origine, c.etat, c.grille_code AS "grilleCode", c.grille_version AS "grilleVersion", c.points, c.criteres,
    c.localisations AS lieux, c.motif, c.justification, a.nom AS auteur, c.date_cotation AS "dateCotation", c.cree_le AS "creeLe",
    (SELECT json_object_agg(k ->> 'code', k ->> 'libelle') FROM jsonb_array_elements(g.contenu -> 'criteres') k) AS libelles,
    (SELECT json_object_agg(m.code_insee, m.nom) FROM commune m WHERE m.code_insee = ANY (d.communes)) AS communes
  FROM demande d
  LEFT JOIN LATERAL (SELECT * FROM cotation c WHERE c.demande_id = d.id ORDER BY c.numero DESC LIMIT ${MAX}) c ON true
  LEFT JOIN grille g ON g.code = c.grille_code AND g.version = c.grille_version
  LEFT JOIN agent a ON a.id = c.auteur_id
  WHERE d.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2)
  ORDER BY c.numero DESC`;

/** Toutes les versions de la cotation d'une demande, la plus récente d'abord ; `null` : inconnue ou hors du périmètre. */
export async function listCotations(sql: Sql, ref: string, perimetre: Perimetre): Promise<VersionsCotation | null> {
  const { rows } = await sql.query<Rangee | (Record<keyof Rangee, null> & Pick<Rangee, 'communes'>)>(REQUETE, [
    ref,
    sirensDe(perimetre),
  ]);
  if (rows.length === 0) return null;
  const versions = rows.filter((r): r is Rangee => r.ref !== null);
  return {
    versions: versions.map(({ grilleCode, grilleVersion, libelles: _, communes: __, dateCotation, creeLe, ...v }) => ({
      ...v,
      grille: { code: grilleCode, version: grilleVersion },
      dateCotation: dateCotation.toISOString(),
      creeLe: creeLe.toISOString(),
    })),
    libelles: Object.assign({}, ...versions.map((r) => r.libelles ?? {})),
    communes: rows[0]?.communes ?? {},
  };
}

import type { EtatVersion } from '../domain/etat-cotation.ts';
import { dansOnglet, type OngletCotations, ongletsCotations } from '../domain/onglet-cotations.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type Cle, type PageParCle, pageParCle, TAILLE_PAGE } from './page-par-cle.ts';

export type CotationSuivie = {
  ref: string;
  demande: { ref: string; numero: string };
  version: number;
  points: number;
  /** Note en cours quand elle a été saisie à valider. */
  avant: number | null;
  etat: EtatVersion;
  origine: string;
  grille: { code: string; version: string };
  auteur: string | null;
  creeLe: Date;
};

type Recherche = Cle & { onglet: OngletCotations; territoire?: string | undefined };

// Chaque condition est celle d'un index partiel : écrite en clair, jamais en paramètre.
const CONDITIONS: Record<OngletCotations, string> = {
  'a-valider': `c.etat = 'en-attente-de-validation'`,
  corrigees: `c.origine = 'saisie'`,
  rejetees: `c.etat = 'rejetee'`,
  toutes: 'true',
};

const requete = (onglet: OngletCotations, recule: boolean): string => `
  SELECT c.ref, jsonb_build_object('ref', d.ref, 'numero', d.numero_unique) AS demande, c.numero AS version, c.points, v.avant, c.etat,
    c.origine, jsonb_build_object('code', c.grille_code, 'version', c.grille_version) AS grille, a.nom AS auteur, c.cree_le AS "creeLe"
  FROM cotation c JOIN demande d ON d.id = c.demande_id LEFT JOIN agent a ON a.id = c.auteur_id LEFT JOIN validation v ON v.cotation_id = c.id
  WHERE ${CONDITIONS[onglet]} AND ($1::text[] IS NULL OR c.territoires && $1) AND ($2::text IS NULL OR $2 = ANY (c.territoires))
    AND ($3::text IS NULL OR c.id ${recule ? '>' : '<'} (SELECT id FROM cotation WHERE ref = $3))
  ORDER BY c.id ${recule ? 'ASC' : 'DESC'} LIMIT ${TAILLE_PAGE + 1}`;

/** Une page de cotations du périmètre, de la plus récente à la plus ancienne. */
export async function listCotationsSuivies(sql: Sql, perimetre: Perimetre, r: Recherche): Promise<PageParCle<CotationSuivie>> {
  const valeurs = [sirensDe(perimetre), r.territoire ?? null, r.avant ?? r.apres ?? null];
  const { rows } = await sql.query<CotationSuivie>(requete(r.onglet, r.avant !== undefined), valeurs);
  return pageParCle(rows, r);
}

/** Les comptes tenus de chaque onglet (clé « territoires|origine|état »). */
export async function countCotationsSuivies(
  sql: Sql,
  perimetre: Perimetre,
  territoire: string | null,
): Promise<Record<OngletCotations, number>> {
  const { rows } = await sql.query<{ origine: string; etat: string; n: number }>(
    `SELECT split_part(cle, '|', 2) AS origine, split_part(cle, '|', 3) AS etat, sum(n)::bigint AS n FROM compteur
     WHERE famille = 'cotation' AND ($1::text[] IS NULL OR string_to_array(split_part(cle, '|', 1), ',') && $1)
       AND ($2::text IS NULL OR $2 = ANY (string_to_array(split_part(cle, '|', 1), ','))) GROUP BY 1, 2`,
    [sirensDe(perimetre), territoire],
  );
  const somme = (onglet: OngletCotations) => rows.reduce((n, r) => (dansOnglet(onglet, r) ? n + r.n : n), 0);
  return Object.fromEntries(ongletsCotations.map((o) => [o, somme(o)])) as Record<OngletCotations, number>;
}

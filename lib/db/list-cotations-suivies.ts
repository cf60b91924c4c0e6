import type { CotationSuivie } from '../domain/cotation-suivie.ts';
import { dansOnglet, type GroupeDeCotations, type OngletCotations, ongletsCotations } from '../domain/onglet-cotations.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type Cle, type PageParCle, pageParCle, TAILLE_PAGE } from './page-par-cle.ts';

type Recherche = Cle & { onglet: OngletCotations; territoire?: string | undefined };

// Chaque condition est celle d'un index partiel : écrite en clair, jamais en paramètre.
export const CONDITIONS: Record<OngletCotations, string> = {
  'a-revoir': `c.a_revoir AND c.etat <> 'remplacee'`,
  'a-valider': `c.etat = 'en-attente-de-validation'`,
  corrigees: `c.origine = 'saisie'`,
  'en-anomalie': 'c.en_anomalie',
  rejetees: `c.etat = 'rejetee'`,
  toutes: 'true',
};

const requete = (onglet: OngletCotations, recule: boolean): string => `
  SELECT c.ref, jsonb_build_object('ref', d.ref, 'numero', d.numero_unique) AS demande, c.numero AS version, c.points, v.avant, c.etat,
    c.origine, jsonb_build_object('code', c.grille_code, 'version', c.grille_version) AS grille, a.nom AS auteur,
    coalesce(c.auteur_id = $4, false) AS mienne, c.cree_le AS "creeLe",
    (SELECT jsonb_build_object('par', coalesce(q.nom, q.email), 'jusqua', r.jusqu_a) FROM reservation r JOIN agent q ON q.id = r.agent_id
      WHERE r.demande_id = d.id AND r.agent_id <> $4 AND r.jusqu_a > $5) AS reservee
  FROM cotation c JOIN demande d ON d.id = c.demande_id LEFT JOIN agent a ON a.id = c.auteur_id LEFT JOIN validation v ON v.cotation_id = c.id
  WHERE ${CONDITIONS[onglet]} AND ($1::text[] IS NULL OR c.territoires && $1) AND ($2::text IS NULL OR $2 = ANY (c.territoires))
    AND ($3::text IS NULL OR c.id ${recule ? '>' : '<'} (SELECT id FROM cotation WHERE ref = $3))
  ORDER BY c.id ${recule ? 'ASC' : 'DESC'} LIMIT ${TAILLE_PAGE + 1}`;

/** Une page de cotations du périmètre, de la plus récente à la plus ancienne. */
export async function listCotationsSuivies(
  sql: Sql,
  qui: { id: string; perimetre: Perimetre },
  r: Recherche,
  maintenant: Date,
): Promise<PageParCle<CotationSuivie>> {
  const valeurs = [sirensDe(qui.perimetre), r.territoire ?? null, r.avant ?? r.apres ?? null, qui.id, maintenant];
  const { rows } = await sql.query<CotationSuivie>(requete(r.onglet, r.avant !== undefined), valeurs);
  return pageParCle(rows, r);
}

/** Les comptes tenus de chaque onglet (clé « territoires|origine|état|marques »). */
export async function countCotationsSuivies(
  sql: Sql,
  perimetre: Perimetre,
  territoire: string | null,
): Promise<Record<OngletCotations, number>> {
  const { rows } = await sql.query<GroupeDeCotations & { n: number }>(
    `SELECT split_part(cle, '|', 2) AS origine, split_part(cle, '|', 3) AS etat, split_part(cle, '|', 4) LIKE '%r%' AS "aRevoir",
       split_part(cle, '|', 4) LIKE '%a%' AS "enAnomalie", sum(n)::bigint AS n FROM compteur
     WHERE famille = 'cotation' AND ($1::text[] IS NULL OR string_to_array(split_part(cle, '|', 1), ',') && $1)
       AND ($2::text IS NULL OR $2 = ANY (string_to_array(split_part(cle, '|', 1), ','))) GROUP BY 1, 2, 3, 4`,
    [sirensDe(perimetre), territoire],
  );
  const somme = (onglet: OngletCotations) => rows.reduce((n, r) => (dansOnglet(onglet, r) ? n + r.n : n), 0);
  return Object.fromEntries(ongletsCotations.map((o) => [o, somme(o)])) as Record<OngletCotations, number>;
}

import type { GrilleTenue } from '../domain/grille-tenue.ts';
import type { Sql } from './client.ts';

const REQUETE = `
  SELECT g.code, g.version, g.libelle, g.siren, coalesce(t.nom, 'Autre territoire, SIREN ' || g.siren) AS territoire, g.population, g.etat, g.debut, g.fin,
    jsonb_array_length(jsonb_path_query_array(g.contenu, '$.criteres[*] ? (@.nature == "national")')) AS nationaux,
    jsonb_array_length(jsonb_path_query_array(g.contenu, '$.criteres[*] ? (@.nature == "local")')) AS locaux,
    coalesce((SELECT sum(r.n) FROM repartition_note r
      WHERE r.grille_code = g.code AND r.grille_version = g.version AND r.typologie = ''), 0)::int AS demandes
  FROM grille g LEFT JOIN territoire t ON t.siren = g.siren
  ORDER BY (g.etat = 'brouillon'), g.code, g.debut DESC, g.id DESC LIMIT 500`;

/** Toutes les versions de toutes les grilles : ce sont des actes publics, sans périmètre. */
export async function listGrilles(sql: Sql): Promise<GrilleTenue[]> {
  return (await sql.query<GrilleTenue>(REQUETE)).rows;
}

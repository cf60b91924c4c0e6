import type { AnomalieLue } from '../domain/anomalie-lue.ts';
import type { RegleAnomalie } from '../domain/anomalies.ts';
import type { EtatAnomalie } from '../domain/etat-anomalie.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type Cle, type PageParCle, pageParCle, TAILLE_PAGE } from './page-par-cle.ts';

type Filtre = { regle?: RegleAnomalie | undefined; territoire?: string | undefined };

const COLONNES = `
  SELECT x.ref, jsonb_build_object('ref', d.ref, 'numero', d.numero_unique) AS demande, c.ref AS cotation, x.regle, x.constat, x.etat, x.depuis,
    x.raison, a.nom AS agent
  FROM anomalie x JOIN demande d ON d.id = x.demande_id JOIN cotation c ON c.id = x.cotation_id LEFT JOIN agent a ON a.id = x.agent_id`;

const page = (recule: boolean): string => `${COLONNES}
  WHERE x.etat = $1 AND ($2::text[] IS NULL OR x.territoires && $2) AND ($3::text IS NULL OR x.regle = $3)
    AND ($4::text IS NULL OR $4 = ANY (x.territoires))
    AND ($5::text IS NULL OR x.id ${recule ? '>' : '<'} (SELECT id FROM anomalie WHERE ref = $5))
  ORDER BY x.id ${recule ? 'ASC' : 'DESC'} LIMIT ${TAILLE_PAGE + 1}`;

/** Une page d'anomalies du périmètre, de la plus récente à la plus ancienne. */
export async function listAnomalies(
  sql: Sql,
  perimetre: Perimetre,
  f: Filtre & Cle & { etat: EtatAnomalie },
): Promise<PageParCle<AnomalieLue>> {
  const valeurs = [f.etat, sirensDe(perimetre), f.regle ?? null, f.territoire ?? null, f.avant ?? f.apres ?? null];
  const { rows } = await sql.query<AnomalieLue>(page(f.avant !== undefined), valeurs);
  return pageParCle(rows, f);
}

/** Les anomalies de la cotation en cours d'une demande, et celle qui attend une validation. */
export async function listAnomaliesDeDemande(sql: Sql, ref: string, perimetre: Perimetre): Promise<AnomalieLue[]> {
  const { rows } = await sql.query<AnomalieLue>(
    `${COLONNES} WHERE d.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2) AND (x.cotation_id = d.cotation_id OR x.etat = 'a-examiner')
     ORDER BY x.id DESC LIMIT 20`,
    [ref, sirensDe(perimetre)],
  );
  return rows;
}

/** Les comptes tenus par état (clé « territoires|état|règle »), dans le filtre. */
export async function countAnomalies(sql: Sql, perimetre: Perimetre, f: Filtre): Promise<Partial<Record<EtatAnomalie, number>>> {
  const { rows } = await sql.query<{ etat: EtatAnomalie; n: number }>(
    `SELECT split_part(cle, '|', 2) AS etat, sum(n)::bigint AS n FROM compteur
     WHERE famille = 'anomalie' AND ($1::text[] IS NULL OR string_to_array(split_part(cle, '|', 1), ',') && $1)
       AND ($2::text IS NULL OR $2 = ANY (string_to_array(split_part(cle, '|', 1), ','))) AND ($3::text IS NULL OR split_part(cle, '|', 3) = $3)
     GROUP BY 1`,
    [sirensDe(perimetre), f.territoire ?? null, f.regle ?? null],
  );
  return Object.fromEntries(rows.map((r) => [r.etat, r.n]));
}

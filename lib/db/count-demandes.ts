import type { EtatCotation } from '../domain/etat-cotation.ts';
import type { FiltreDemandes } from '../domain/filtre-demandes.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type DemandeDeListe, whereDemandes } from './where-demandes.ts';

/** Au-delà, le nombre exact n'aide plus à décider : « plus de 1 000 ». */
export const BORNE = 1000;

export type Total = { tag: 'exact'; n: number } | { tag: 'plus-de'; n: number };
export type ComptesParEtat = Record<EtatCotation, number>;

/** Vrai quand les comptes tenus suffisent : rien d'autre que l'état, le statut et le territoire ne filtre. */
export function comptableExactement({ filtre: f, termes }: DemandeDeListe): boolean {
  const fins = [f.prise, f.examen, f.commune, f.noteMin, f.noteMax, f.depotDu, f.depotAu, f.majDu, f.majAu];
  return termes.length === 0 && fins.every((v) => v === null);
}

/** Par état de cotation, exact et en temps constant : somme des comptes tenus par déclencheur, dans le périmètre. */
export async function compterParEtat(
  sql: Sql,
  { statut, territoire }: Pick<FiltreDemandes, 'statut' | 'territoire'>,
  perimetre: Perimetre,
): Promise<ComptesParEtat> {
  const { rows } = await sql.query<{ etat: EtatCotation; n: number }>(
    `SELECT split_part(cle, '|', 3) AS etat, sum(n)::bigint AS n FROM compteur
      WHERE famille = 'demande'
        AND ($1::text[] IS NULL OR string_to_array(split_part(cle, '|', 1), ',') && $1)
        AND ($2::text IS NULL OR string_to_array(split_part(cle, '|', 1), ',') @> ARRAY[$2])
        AND CASE WHEN $3::text IS NULL THEN split_part(cle, '|', 2) <> 'disparue' ELSE split_part(cle, '|', 2) = $3 END
      GROUP BY 1`,
    [sirensDe(perimetre), territoire, statut],
  );
  const comptes: ComptesParEtat = { 'a-coter': 0, cotee: 0, 'a-transmettre': 0, transmise: 0, rejetee: 0 };
  for (const { etat, n } of rows) comptes[etat] = n;
  return comptes;
}

/** Compte borné : ne parcourt jamais plus de `borne` + 1 lignes retenues. */
export async function compterBorne(sql: Sql, demande: DemandeDeListe, borne = BORNE): Promise<Total> {
  const { sql: where, valeurs } = whereDemandes(demande);
  const { rows } = await sql.query<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM demande d WHERE ${where} LIMIT ${borne + 1}) x`,
    valeurs,
  );
  const n = rows[0]?.n ?? 0;
  return n > borne ? { tag: 'plus-de', n: borne } : { tag: 'exact', n };
}

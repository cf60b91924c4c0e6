import type { Sql } from './client.ts';

export type LigneMetriques = {
  envois: { etat: string; n: number }[];
  appels: { operation: string; verdict: string; n: number; dureeMs: number }[];
  alertes: { regle: string; n: number }[];
  couches: { couche: string; disponible: boolean }[];
  disjoncteurOuvert: boolean;
  fileAgeSecondes: number;
};

const FENETRE = `minute > $2::timestamptz - interval '5 minutes'`;

/** Ce que /api/metrics publie, sur les cinq dernières minutes pour les appels. */
export async function findMetriques(sql: Sql, environnement: string, maintenant: Date): Promise<LigneMetriques> {
  const [envois, appels, alertes, couches, etat] = await Promise.all([
    sql.query<LigneMetriques['envois'][number]>(
      `SELECT split_part(cle, '|', 2) AS etat, sum(n)::int AS n FROM compteur WHERE famille = 'envoi' GROUP BY 1 ORDER BY 1`,
    ),
    sql.query<LigneMetriques['appels'][number]>(
      `SELECT operation, verdict, sum(n)::int AS n, sum(duree_ms)::float AS "dureeMs" FROM trafic WHERE environnement = $1 AND ${FENETRE} GROUP BY 1, 2 ORDER BY 1, 2`,
      [environnement, maintenant],
    ),
    sql.query<LigneMetriques['alertes'][number]>(
      `SELECT split_part(cle, '|', 1) AS regle, sum(n)::int AS n FROM compteur WHERE famille = 'alerte' GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1`,
    ),
    sql.query<LigneMetriques['couches'][number]>(
      `SELECT couche, etat = 'disponible' AS disponible FROM sante WHERE environnement = $1 ORDER BY couche`,
      [environnement],
    ),
    sql.query<{ ouvert: boolean | null; age: number }>(
      `SELECT (SELECT disjoncteur ->> 'tag' <> 'ferme' FROM liaison WHERE partenaire = 'piste' AND environnement = $1) AS ouvert,
         coalesce((SELECT extract(epoch FROM $2::timestamptz - min(prochain_essai)) FROM envoi
           WHERE environnement = $1 AND etat IN ('a-envoyer', 'a-verifier') AND prochain_essai < $2), 0)::float AS age`,
      [environnement, maintenant],
    ),
  ]);
  return {
    envois: envois.rows,
    appels: appels.rows,
    alertes: alertes.rows,
    couches: couches.rows,
    disjoncteurOuvert: etat.rows[0]?.ouvert === true,
    fileAgeSecondes: etat.rows[0]?.age ?? 0,
  };
}

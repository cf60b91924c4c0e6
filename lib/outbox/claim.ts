import type { Sql } from '../db/client.ts';
import type { EnvoiPris } from './envoi-pris.ts';

export type Prise = { travailleur: string; environnement: string; bailMs: number; lot: number };

const LE_PLUS_ANCIEN = `NOT EXISTS (
      SELECT 1 FROM envoi o
       WHERE o.demande_id = e.demande_id AND o.id < e.id AND o.etat IN ('a-envoyer', 'en-cours', 'a-verifier', 'incertain'))`;

// Deux lectures plutôt qu'un OU : chacune suit son index partiel et s'arrête à la limite.
// Un bail passé veut dire « le travailleur est mort ou figé, le POST a pu partir » : la trace en est écrite dans la même instruction.
// Le tableau et les LATERAL … LIMIT 1 tiennent le plan : sans eux, la limite calculée fait prévoir 10 % de la table et la parcourir
// en entier (mesuré sur 40 000 envois : 27 ms par lot de cent, contre 6).
const SQL = `
  WITH expires AS (
    SELECT e.id, e.bail_jusqu_a AS fin
      FROM envoi e WHERE e.etat = 'en-cours' AND e.bail_jusqu_a < now() AND e.environnement = $2
     ORDER BY e.bail_jusqu_a LIMIT $1 FOR UPDATE OF e SKIP LOCKED
  ), dus AS (
    SELECT e.id, e.etat AS avant
      FROM envoi e
     WHERE e.etat IN ('a-envoyer', 'a-verifier') AND e.prochain_essai <= now() AND e.environnement = $2 AND ${LE_PLUS_ANCIEN}
     ORDER BY e.prochain_essai, e.id LIMIT $1 - (SELECT count(*) FROM expires) FOR UPDATE OF e SKIP LOCKED
  ), choisis AS MATERIALIZED (
    SELECT id, 'en-cours' AS avant, fin FROM expires UNION ALL SELECT id, avant, NULL FROM dus
  ), pris AS (
    UPDATE envoi e
       SET etat = 'en-cours', bail_par = $3, bail_jusqu_a = now() + $4 * interval '1 millisecond', cloture = e.cloture + 1,
           tentatives = e.tentatives + (e.etat = 'en-cours')::int
     WHERE e.id = ANY (ARRAY(SELECT id FROM choisis))
    RETURNING e.id, e.ref, e.cloture, e.tentatives, e.demande_id, e.cotation_id
  ), interrompues AS (
    INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, debut, fin)
    SELECT p.id, p.tentatives, p.cloture - 1, 'interrompue', 'doute', x.fin, x.fin FROM pris p JOIN expires x ON x.id = p.id
  )
  SELECT p.id, p.ref, p.cloture, p.tentatives, d.numero_unique AS numero, a.avant <> 'a-envoyer' AS douteux,
         CASE WHEN a.avant = 'a-envoyer' THEN NULL ELSE greatest(a.fin, (
           SELECT max(t.fin) FROM tentative t WHERE t.envoi_id = p.id AND t.issue = 'doute')) END AS "douteDepuis",
         d.cotation_id IS DISTINCT FROM p.cotation_id AS depasse, c.*
    FROM pris p JOIN choisis a ON a.id = p.id
    CROSS JOIN LATERAL (SELECT numero_unique, cotation_id FROM demande WHERE id = p.demande_id LIMIT 1) d
    CROSS JOIN LATERAL (
      SELECT origine, motif, grille_code AS "grilleCode", grille_version AS "grilleVersion", points, criteres,
             localisations AS lieux, date_cotation AS "dateCotation"
        FROM cotation WHERE id = p.cotation_id LIMIT 1) c`;

/** Prend au plus `lot` envois dus, un par demande au plus, le plus ancien d'abord ; deux travailleurs ne partagent jamais une ligne. */
export async function claim(sql: Sql, { travailleur, environnement, bailMs, lot }: Prise): Promise<EnvoiPris[]> {
  const { rows } = await sql.query<EnvoiPris>({ name: 'claim', text: SQL, values: [lot, environnement, travailleur, bailMs] });
  return rows;
}

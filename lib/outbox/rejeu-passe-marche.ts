import type { Tx } from '../db/client.ts';

// Un marché dont la réponse s'est perdue n'est jamais rejoué : une personne décide. Un refus demande d'abord une correction.
const OBJETS = `
SELECT NULL::bigint AS marche, c.id AS candidature,
  CASE WHEN c.dossier_le IS NOT NULL THEN 'deja-transmis' WHEN c.ouverture = 'refusee' THEN 'non-rejouable' ELSE 'sur' END AS avis
FROM candidature c WHERE c.id IN (SELECT e.candidature_id FROM echange e WHERE e.incident_id = $1)
UNION ALL
SELECT m.id, NULL, CASE WHEN m.identifiant IS NOT NULL THEN 'deja-transmis' WHEN m.etat = 'a-creer' THEN 'sur' ELSE 'non-rejouable' END
FROM marche m WHERE m.id IN (SELECT e.marche_id FROM echange e WHERE e.incident_id = $1 AND e.candidature_id IS NULL)`;

const COMPTER = `SELECT count(*)::int AS n FROM (${OBJETS} LIMIT $2) x`;
const LIGNES = `
INSERT INTO rejeu_ligne (rejeu_id, rang, marche_id, candidature_id, avis, etat)
SELECT $2, row_number() OVER (ORDER BY x.marche, x.candidature), x.marche, x.candidature, x.avis,
  CASE WHEN x.avis = 'sur' THEN 'en-attente' ELSE 'ecartee' END
FROM (${OBJETS}) x`;

/** Combien d'objets de Passe Marché un incident a touchés, au plus `maximum`. */
export async function compterObjets(tx: Tx, incident: number, maximum: number): Promise<number> {
  return (await tx.query<{ n: number }>(COMPTER, [incident, maximum])).rows[0]?.n ?? 0;
}

/** Fige au rejeu les objets de Passe Marché qu'un incident a touchés, avec l'avis de l'essai à blanc. */
export const figerObjets = (tx: Tx, incident: number, rejeu: number) => tx.query(LIGNES, [incident, rejeu]);

const REMETTRE = `
WITH lignes AS (SELECT rang, marche_id, candidature_id FROM rejeu_ligne WHERE rejeu_id = $1 AND rang = ANY ($2::int[]) AND envoi_id IS NULL),
candidatures AS (
  UPDATE candidature SET prochain_essai = now()
  WHERE id IN (SELECT candidature_id FROM lignes) AND dossier_le IS NULL AND ouverture <> 'refusee' RETURNING id
), marches AS (
  UPDATE marche SET prochain_essai = now() WHERE id IN (SELECT marche_id FROM lignes) AND etat = 'a-creer' RETURNING id
)
UPDATE rejeu_ligne l SET change_le = now(), etat = CASE WHEN n.candidature_id IN (SELECT id FROM candidatures) OR n.marche_id IN (SELECT id FROM marches)
  THEN 'remise' ELSE 'sans-effet' END
FROM lignes n WHERE l.rejeu_id = $1 AND l.rang = n.rang RETURNING l.etat`;

/** Rend dus maintenant les objets de ces lignes ; dit combien l'ont été. */
export async function remettreObjets(tx: Tx, rejeu: number, rangs: readonly number[]): Promise<number> {
  const { rows } = await tx.query<{ etat: string }>(REMETTRE, [rejeu, rangs]);
  return rows.filter(({ etat }) => etat === 'remise').length;
}

// Le journal dit ce qu'a donné le nouvel essai : le premier échange de la même opération, depuis la remise.
const SUIVRE = `
UPDATE rejeu_ligne l SET change_le = now(), classe = x.classe, code = x.code,
  etat = CASE x.verdict WHEN 'reussi' THEN 'reussie' WHEN 'refuse' THEN 'refusee' ELSE 'echouee' END
FROM (
  SELECT n.rang, e.verdict, e.classe, e.code FROM rejeu_ligne n
  JOIN rejeu r ON r.id = n.rejeu_id JOIN incident i ON i.id = r.incident_id
  CROSS JOIN LATERAL (
    SELECT verdict, classe, code FROM echange e
    WHERE e.operation = i.operation AND e.le >= n.change_le
      AND (e.candidature_id = n.candidature_id OR (e.marche_id = n.marche_id AND e.candidature_id IS NULL))
    ORDER BY e.le LIMIT 1
  ) e
  WHERE n.rejeu_id = $1 AND n.etat = 'remise' AND n.envoi_id IS NULL
) x WHERE l.rejeu_id = $1 AND l.rang = x.rang`;

/** Relève ce que sont devenus les objets remis. */
export const suivreObjets = (tx: Tx, rejeu: number) => tx.query(SUIVRE, [rejeu]);

import type { Verdict } from '../domain/echange.ts';
import type { Instant } from '../domain/instant.ts';
import { BORNES_MS } from '../domain/tranches.ts';
import type { Sql } from './client.ts';
import { type EcartAEcrire, saveEcarts } from './save-ecarts.ts';
import { type ObservationAEcrire, saveObservations } from './save-observations.ts';

export type EchangeAEcrire = {
  le: Instant;
  sens: 'sortant' | 'entrant';
  partenaire: string;
  environnement: string;
  operation: string;
  methode: string;
  route: string;
  verdict: Verdict;
  classe: string | null;
  /** Compte contre la disponibilité (lib/domain/echange.ts). */
  panne: boolean;
  http: number | null;
  code: string | null;
  dureeMs: number;
  tentative: number;
  envoiId: number | null;
  agentId: string | null;
  /** L'objet de Passe Marché dont parle l'échange. */
  marcheId?: number | null;
  candidatureId?: number | null;
  correlation: string;
  /** Sert à retrouver la demande et ses territoires ; n'est pas écrit. */
  numero: string | null;
  /** Corps reçu, déjà masqué, sur échec seulement. */
  reponse: string | null;
  /** Coupé de notre fait (arrêt du processus) : n'apprend rien du partenaire, n'ouvre pas d'incident. */
  abandonne?: boolean;
  /** Réussi, mais sa réponse s'écarte du contrat : relève de l'incident « contrat modifié » de son opération. */
  derive?: boolean;
};

// Une case par tranche de durée, la dernière sans borne haute.
const TRANCHES = [...BORNES_MS, null]
  .map((haut, rang) => {
    const bas = rang === 0 ? 'true' : `"dureeMs" > ${BORNES_MS[rang - 1]}`;
    return `count(*) FILTER (WHERE ${bas}${haut === null ? '' : ` AND "dureeMs" <= ${haut}`})`;
  })
  .join(', ');

// Une seule instruction : les identifiants sont tirés d'abord, pour que les corps retrouvent leur échange, et les échanges leur incident.
// Un incident déjà là est verrouillé avant d'être compté : son état d'avant est alors sûr, et deux lots se suivent dans l'ordre des clés.
const ECHANGES = `
WITH tires AS MATERIALIZED (
  SELECT nextval('echange_id_seq') AS id, x.*
  FROM jsonb_to_recordset($1::jsonb) AS x(le timestamptz, sens text, partenaire text, environnement text, operation text, methode text,
    route text, verdict text, classe text, panne boolean, http int, code text, "dureeMs" int, tentative int, "envoiId" bigint, "agentId" text,
    "marcheId" bigint, "candidatureId" bigint, correlation text, numero text, reponse text, abandonne bool, derive bool)
), recu AS MATERIALIZED (
  SELECT x.*, d.id AS demande_id, coalesce(d.territoires, '{}') AS territoires, c.code_cause, c.classe_cause,
    CASE WHEN x.derive OR (x.verdict <> 'reussi' AND x.abandonne IS NOT TRUE) THEN coalesce(f.vers, k.cle) END AS cle
  FROM tires x LEFT JOIN demande d ON d.numero_unique = x.numero
  CROSS JOIN LATERAL (
    SELECT CASE WHEN x.verdict <> 'reussi' THEN cause_propre(x.partenaire, x.code, x.classe, x.http) END AS code_cause,
      CASE WHEN x.derive THEN 'CONTRACT' ELSE x.classe END AS classe_cause) c
  CROSS JOIN LATERAL (SELECT format('%s|%s|%s|%s', c.classe_cause, c.code_cause, x.operation, x.environnement) AS cle) k
  LEFT JOIN incident_fusion f ON f.cle = k.cle
), fautes AS MATERIALIZED (
  SELECT r.cle, min(r.classe_cause) AS classe, min(r.code_cause) AS code, min(r.partenaire) AS partenaire, min(r.operation) AS operation,
    min(r.environnement) AS environnement, count(*) AS n, min(r.le) AS premiere, max(r.le) AS derniere,
    ARRAY(SELECT DISTINCT t FROM recu v, unnest(v.territoires) t WHERE v.cle = r.cle ORDER BY t) AS territoires
  FROM recu r WHERE r.cle IS NOT NULL GROUP BY r.cle
), avant AS MATERIALIZED (
  SELECT i.cle, i.etat, reveil_incident(i, f.derniere, f.territoires, f.n) AS raison
  FROM incident i JOIN fautes f ON f.cle = i.cle ORDER BY i.cle FOR UPDATE OF i
), incidents AS (
  INSERT INTO incident AS i (ref, cle, classe, code, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere,
    change_le, responsable_id)
  SELECT replace(gen_random_uuid()::text, '-', ''), cle, coalesce(classe, 'UNKNOWN'), code, partenaire, operation, environnement, 'a-trier', n,
    territoires, premiere, derniere, premiere,
    (SELECT k.responsable_id FROM cause k WHERE k.code IN (f.code, f.classe) ORDER BY k.code = f.code DESC NULLS LAST LIMIT 1)
  FROM fautes f WHERE (SELECT count(*) FROM avant) >= 0 ORDER BY cle
  ON CONFLICT (cle) DO UPDATE SET
    occurrences = i.occurrences + excluded.occurrences,
    premiere = least(i.premiere, excluded.premiere),
    derniere = greatest(i.derniere, excluded.derniere),
    territoires = ARRAY(SELECT DISTINCT unnest(i.territoires || excluded.territoires) ORDER BY 1),
    (etat, change_le, revision) = (SELECT
      CASE WHEN r.raison IS NULL THEN i.etat WHEN i.etat = 'resolu' THEN 'reapparu' ELSE 'a-trier' END,
      CASE WHEN r.raison IS NULL THEN i.change_le ELSE excluded.derniere END, i.revision + (r.raison IS NOT NULL)::int
      FROM (SELECT reveil_incident(i, excluded.derniere, excluded.territoires, excluded.occurrences) AS raison) r)
  RETURNING i.id, i.cle, i.etat, i.responsable_id, xmax = 0 AS cree
), histoire AS (
  INSERT INTO incident_evenement (incident_id, le, genre, de, vers, texte)
  SELECT n.id, CASE WHEN n.cree THEN f.premiere ELSE f.derniere END, CASE WHEN n.cree THEN 'ouvert' ELSE 'etat' END, a.etat, n.etat, a.raison
  FROM incidents n JOIN fautes f ON f.cle = n.cle LEFT JOIN avant a ON a.cle = n.cle WHERE n.cree OR a.etat <> n.etat
  UNION ALL
  SELECT n.id, f.premiere, 'attribution', 'regle', a.id, a.nom
  FROM incidents n JOIN fautes f ON f.cle = n.cle JOIN agent a ON a.id = n.responsable_id WHERE n.cree
), heures AS (
  INSERT INTO incident_heure AS h (incident_id, heure, n)
  SELECT n.id, date_trunc('hour', r.le), count(*) FROM recu r JOIN incidents n ON n.cle = r.cle GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (incident_id, heure) DO UPDATE SET n = h.n + excluded.n
), repartition AS (
  INSERT INTO incident_repartition AS p (incident_id, axe, valeur, n)
  SELECT n.id, x.axe, x.valeur, count(*) FROM recu r JOIN incidents n ON n.cle = r.cle
  LEFT JOIN envoi v ON v.id = r."envoiId" LEFT JOIN cotation c ON c.id = v.cotation_id
  CROSS JOIN LATERAL (
    SELECT 'territoire' AS axe, t AS valeur FROM unnest(r.territoires) t
    UNION ALL SELECT 'grille', c.grille_code || ' ' || c.grille_version WHERE c.id IS NOT NULL
  ) x GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (incident_id, axe, valeur) DO UPDATE SET n = p.n + excluded.n
), touchees AS (
  INSERT INTO incident_demande AS d (incident_id, demande_id, envoi_id)
  SELECT n.id, r.demande_id, max(r."envoiId") FROM recu r JOIN incidents n ON n.cle = r.cle WHERE r.demande_id IS NOT NULL AND r.derive IS NOT TRUE
  GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (incident_id, demande_id) DO UPDATE SET envoi_id = excluded.envoi_id WHERE excluded.envoi_id > coalesce(d.envoi_id, 0)
), ecrits AS (
  INSERT INTO echange (id, le, sens, partenaire, environnement, operation, methode, route, verdict, classe, http, code, duree_ms, tentative,
    demande_id, envoi_id, agent_id, correlation, territoires, incident_id, marche_id, candidature_id)
  SELECT r.id, r.le, r.sens, r.partenaire, r.environnement, r.operation, r.methode, r.route, r.verdict, r.classe, r.http, r.code, r."dureeMs",
    r.tentative, r.demande_id, r."envoiId", r."agentId", r.correlation, r.territoires, n.id, r."marcheId",
    r."candidatureId"
  FROM recu r LEFT JOIN incidents n ON n.cle = r.cle
), corps AS (
  INSERT INTO echange_corps (echange_id, le, reponse) SELECT id, le, reponse FROM recu WHERE reponse IS NOT NULL
)
INSERT INTO trafic AS t (minute, environnement, partenaire, operation, verdict, n, duree_ms, pannes, quotas, tranches)
SELECT date_trunc('minute', le), environnement, partenaire, operation, verdict, count(*), sum("dureeMs"), count(*) FILTER (WHERE panne),
  count(*) FILTER (WHERE classe = 'QUOTA'), ARRAY[${TRANCHES}]::int[]
FROM recu GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
ON CONFLICT (minute, environnement, partenaire, operation, verdict) DO UPDATE SET n = t.n + excluded.n, duree_ms = t.duree_ms + excluded.duree_ms,
  pannes = t.pannes + excluded.pannes, quotas = t.quotas + excluded.quotas, tranches = ajouter_tranches(t.tranches, excluded.tranches)`;

/** Un lot du journal, ses incidents, son trafic à la minute et la santé qu'il apprend. `observations` : une au plus par couche, la dernière. */
export async function saveEchanges(
  tx: Sql,
  echanges: readonly EchangeAEcrire[],
  observations: readonly ObservationAEcrire[],
  ecarts: readonly EcartAEcrire[] = [],
): Promise<void> {
  await tx.query({ name: 'journal-echanges', text: ECHANGES, values: [JSON.stringify(echanges)] });
  await saveObservations(tx, observations);
  await saveEcarts(tx, ecarts);
}

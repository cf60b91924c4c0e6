import type { Verdict } from '../domain/echange.ts';
import type { Instant } from '../domain/instant.ts';
import type { Couche } from '../domain/sante.ts';
import type { Sql } from './client.ts';

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
  http: number | null;
  code: string | null;
  dureeMs: number;
  tentative: number;
  envoiId: number | null;
  agentId: string | null;
  correlation: string;
  /** Sert à retrouver la demande et ses territoires ; n'est pas écrit. */
  numero: string | null;
  /** Corps reçu, déjà masqué, sur échec seulement. */
  reponse: string | null;
};

export type ObservationAEcrire = { environnement: string; couche: Couche; etat: string; le: Instant };

// Une seule instruction : les identifiants sont tirés d'abord, pour que les corps retrouvent leur échange.
const ECHANGES = `
WITH recu AS MATERIALIZED (
  SELECT nextval('echange_id_seq') AS id, x.*
  FROM jsonb_to_recordset($1::jsonb) AS x(le timestamptz, sens text, partenaire text, environnement text, operation text, methode text,
    route text, verdict text, classe text, http int, code text, "dureeMs" int, tentative int, "envoiId" bigint, "agentId" text,
    correlation text, numero text, reponse text)
), ecrits AS (
  INSERT INTO echange (id, le, sens, partenaire, environnement, operation, methode, route, verdict, classe, http, code, duree_ms, tentative,
    demande_id, envoi_id, agent_id, correlation, territoires)
  SELECT r.id, r.le, r.sens, r.partenaire, r.environnement, r.operation, r.methode, r.route, r.verdict, r.classe, r.http, r.code, r."dureeMs",
    r.tentative, d.id, r."envoiId", r."agentId", r.correlation, coalesce(d.territoires, '{}')
  FROM recu r LEFT JOIN demande d ON d.numero_unique = r.numero
), corps AS (
  INSERT INTO echange_corps (echange_id, le, reponse) SELECT id, le, reponse FROM recu WHERE reponse IS NOT NULL
)
INSERT INTO trafic AS t (minute, environnement, partenaire, operation, verdict, n, duree_ms)
SELECT date_trunc('minute', le), environnement, partenaire, operation, verdict, count(*), sum("dureeMs")
FROM recu GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
ON CONFLICT (minute, environnement, partenaire, operation, verdict) DO UPDATE SET n = t.n + excluded.n, duree_ms = t.duree_ms + excluded.duree_ms`;

const SANTE = `
INSERT INTO sante AS s (environnement, couche, etat, depuis, dernier_succes, dernier_echec, verifiee_le)
SELECT environnement, couche, etat, le, CASE WHEN etat = 'disponible' THEN le END, CASE WHEN etat <> 'disponible' THEN le END, le
FROM jsonb_to_recordset($1::jsonb) AS x(environnement text, couche text, etat text, le timestamptz) ORDER BY environnement, couche
ON CONFLICT (environnement, couche) DO UPDATE SET
  etat = excluded.etat,
  depuis = CASE WHEN s.etat = excluded.etat THEN s.depuis ELSE excluded.depuis END,
  dernier_succes = coalesce(excluded.dernier_succes, s.dernier_succes),
  dernier_echec = coalesce(excluded.dernier_echec, s.dernier_echec),
  verifiee_le = excluded.verifiee_le
WHERE excluded.verifiee_le >= s.verifiee_le`;

/** Un lot du journal, son trafic à la minute et la santé qu'il apprend. `observations` : une au plus par couche, la dernière. */
export async function saveEchanges(
  tx: Sql,
  echanges: readonly EchangeAEcrire[],
  observations: readonly ObservationAEcrire[],
): Promise<void> {
  await tx.query({ name: 'journal-echanges', text: ECHANGES, values: [JSON.stringify(echanges)] });
  if (observations.length > 0) await tx.query({ name: 'journal-sante', text: SANTE, values: [JSON.stringify(observations)] });
}

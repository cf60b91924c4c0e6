import type { Verdict } from '../domain/echange.ts';
import type { Instant } from '../domain/instant.ts';
import type { Couche } from '../domain/sante.ts';
import { BORNES_MS } from '../domain/tranches.ts';
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
  /** Compte contre la disponibilité (lib/domain/echange.ts). */
  panne: boolean;
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

// Une case par tranche de durée, la dernière sans borne haute.
const TRANCHES = [...BORNES_MS, null]
  .map((haut, rang) => {
    const bas = rang === 0 ? 'true' : `"dureeMs" > ${BORNES_MS[rang - 1]}`;
    return `count(*) FILTER (WHERE ${bas}${haut === null ? '' : ` AND "dureeMs" <= ${haut}`})`;
  })
  .join(', ');

// Une seule instruction : les identifiants sont tirés d'abord, pour que les corps retrouvent leur échange.
const ECHANGES = `
WITH recu AS MATERIALIZED (
  SELECT nextval('echange_id_seq') AS id, x.*
  FROM jsonb_to_recordset($1::jsonb) AS x(le timestamptz, sens text, partenaire text, environnement text, operation text, methode text,
    route text, verdict text, classe text, panne boolean, http int, code text, "dureeMs" int, tentative int, "envoiId" bigint, "agentId" text,
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
INSERT INTO trafic AS t (minute, environnement, partenaire, operation, verdict, n, duree_ms, pannes, quotas, tranches)
SELECT date_trunc('minute', le), environnement, partenaire, operation, verdict, count(*), sum("dureeMs"), count(*) FILTER (WHERE panne),
  count(*) FILTER (WHERE classe = 'QUOTA'), ARRAY[${TRANCHES}]::int[]
FROM recu GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
ON CONFLICT (minute, environnement, partenaire, operation, verdict) DO UPDATE SET n = t.n + excluded.n, duree_ms = t.duree_ms + excluded.duree_ms,
  pannes = t.pannes + excluded.pannes, quotas = t.quotas + excluded.quotas, tranches = ajouter_tranches(t.tranches, excluded.tranches)`;

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

export type EcartAEcrire = {
  environnement: string;
  operation: string;
  chemin: string;
  regle: string;
  le: Instant;
  correlation: string;
};

// Un écart revu après examen se rouvre : la date d'examen s'efface.
const ECARTS = `
INSERT INTO ecart_contrat AS e (environnement, operation, chemin, regle, n, premier_le, dernier_le, correlation)
SELECT environnement, operation, chemin, regle, count(*), min(le), max(le), max(correlation)
FROM jsonb_to_recordset($1::jsonb) AS x(environnement text, operation text, chemin text, regle text, le timestamptz, correlation text)
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
ON CONFLICT (environnement, operation, chemin, regle) DO UPDATE SET
  n = e.n + excluded.n, dernier_le = greatest(e.dernier_le, excluded.dernier_le), correlation = excluded.correlation,
  examine_le = CASE WHEN excluded.dernier_le > e.examine_le THEN NULL ELSE e.examine_le END`;

/** Un lot du journal, son trafic à la minute et la santé qu'il apprend. `observations` : une au plus par couche, la dernière. */
export async function saveEchanges(
  tx: Sql,
  echanges: readonly EchangeAEcrire[],
  observations: readonly ObservationAEcrire[],
  ecarts: readonly EcartAEcrire[] = [],
): Promise<void> {
  await tx.query({ name: 'journal-echanges', text: ECHANGES, values: [JSON.stringify(echanges)] });
  if (observations.length > 0) await tx.query({ name: 'journal-sante', text: SANTE, values: [JSON.stringify(observations)] });
  if (ecarts.length > 0) await tx.query({ name: 'journal-ecarts', text: ECARTS, values: [JSON.stringify(ecarts)] });
}

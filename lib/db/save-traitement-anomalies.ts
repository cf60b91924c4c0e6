import type { RegleAnomalie } from '../domain/anomalies.ts';
import { type EtatAnomalie, TRAITEMENT_MAX } from '../domain/etat-anomalie.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Pool } from './client.ts';
import { transaction } from './transaction.ts';

export type Traitement = {
  cible:
    | { tag: 'choisies'; refs: string[] }
    | { tag: 'filtre'; regle?: RegleAnomalie | undefined; territoire?: string | undefined };
  etat: Exclude<EtatAnomalie, 'a-examiner'>;
  raison: string;
};

const OU = `etat = 'a-examiner' AND ($1::text[] IS NULL OR territoires && $1) AND ($2::text[] IS NULL OR ref = ANY ($2))
  AND ($3::text IS NULL OR regle = $3) AND ($4::text IS NULL OR $4 = ANY (territoires))`;

const TRAITER = `
  WITH choisies AS (SELECT id FROM anomalie WHERE ${OU} ORDER BY id DESC LIMIT $5 FOR UPDATE SKIP LOCKED), t AS (
    UPDATE anomalie a SET etat = $6, raison = $7, agent_id = $8, traitee_le = now() FROM choisies WHERE a.id = choisies.id
    RETURNING a.ref, a.demande_id, a.regle
  ), faits AS (
    INSERT INTO evenement (demande_id, genre, agent_id, donnees)
    SELECT demande_id, 'cotation-anomalie-' || $6, $8, jsonb_build_object('anomalie', ref, 'regle', regle, 'raison', $7::text) FROM t
  )
  SELECT count(*) AS n FROM t`;

const RESTE = `SELECT count(*) AS n FROM (SELECT 1 FROM anomalie WHERE ${OU} LIMIT 10000) x`;
const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'anomalie.traiter', 'anomalies', 'accordee', $2)`;

/** Donne une même raison à des anomalies encore à examiner, `max` au plus ; chacune le dit dans l'historique de sa demande. */
export function saveTraitementAnomalies(
  pool: Pool,
  agent: { id: string; perimetre: Perimetre },
  { cible, etat, raison }: Traitement,
  max = TRAITEMENT_MAX,
): Promise<{ traitees: number; restantes: number }> {
  const choisies = cible.tag === 'choisies';
  const ou = [
    sirensDe(agent.perimetre),
    choisies ? cible.refs : null,
    choisies ? null : (cible.regle ?? null),
    choisies ? null : (cible.territoire ?? null),
  ];
  return transaction(pool, async (tx) => {
    const traitees = (await tx.query<{ n: number }>(TRAITER, [...ou, max, etat, raison, agent.id])).rows[0]?.n ?? 0;
    const restantes = (await tx.query<{ n: number }>(RESTE, ou)).rows[0]?.n ?? 0;
    // Sans la raison : un texte libre parle de la personne, et la trace ne s'efface jamais.
    await tx.query(AUDIT, [agent.id, JSON.stringify({ cible, etat, traitees, restantes })]);
    return { traitees, restantes };
  });
}

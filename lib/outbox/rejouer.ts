import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { RELANCE_MAX } from '../domain/rejeu.ts';
import { type CibleRejeu, compterRejouables, valeursRejeu, WHERE_REJEU } from './rejouables.ts';
import type { Auteur } from './saisir-cotation.ts';

const RAISON_MIN = 10;

export type Rejeu = { rejoues: number /** Rejouables non traités par cet appel. */; restants: number };
export type EchecRejeu = { tag: 'raison-trop-courte'; minimum: number };

const CANDIDATS = `
  SELECT e.id, e.demande_id AS "demandeId" FROM envoi e JOIN demande d ON d.id = e.demande_id
   WHERE ${WHERE_REJEU} ORDER BY e.id LIMIT ${RELANCE_MAX}`;

const VERROUS = 'SELECT id FROM demande WHERE id = ANY ($1::bigint[]) ORDER BY id FOR UPDATE';

// Relu après verrou : ce qu'un rejeu simultané vient de remettre en file ne l'est pas deux fois.
const REARMER = `
  WITH avant AS (
    SELECT e.id, e.etat FROM envoi e JOIN demande d ON d.id = e.demande_id
     WHERE e.id = ANY ($5::bigint[]) AND ${WHERE_REJEU} FOR UPDATE OF e
  ), rejoues AS (
    UPDATE envoi e
       SET etat = CASE WHEN a.etat IN ('incertain', 'a-verifier') THEN 'a-verifier' ELSE 'a-envoyer' END,
           prochain_essai = now(), termine_le = NULL
      FROM avant a WHERE e.id = a.id
    RETURNING e.ref, e.demande_id, e.cotation_id, a.etat AS avant
  ), versions AS (
    UPDATE cotation c SET etat = 'validee' FROM rejoues r WHERE c.id = r.cotation_id AND r.avant = 'refuse' AND c.etat = 'rejetee'
  ), demandes AS (
    UPDATE demande d SET etat_cotation = 'a-transmettre'
      FROM rejoues r WHERE d.id = r.demande_id AND d.cotation_id = r.cotation_id AND r.avant = 'refuse'
  )
  INSERT INTO evenement (demande_id, genre, agent_id, donnees)
  SELECT demande_id, 'envoi-rejoue', $6, jsonb_build_object('envoi', ref, 'avant', avant, 'raison', $7::text) FROM rejoues
  RETURNING donnees->>'envoi' AS ref`;

const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'envoi.rejouer', 'envois', 'accordee', $2)`;

/** Remet en file ce qui peut l'être dans le périmètre de l'agent. Rejouer deux fois ne fait rien de plus. */
export async function rejouer(pool: Pool, auteur: Auteur, cible: CibleRejeu, raison: string): Promise<Result<Rejeu, EchecRejeu>> {
  if (raison.trim().length < RAISON_MIN) return err({ tag: 'raison-trop-courte', minimum: RAISON_MIN });
  return transaction(pool, async (tx) => {
    const rejoues = (await rearmer(tx, auteur, cible, raison.trim())).length;
    const restants = await compterRejouables(tx, auteur.perimetre, cible);
    await tx.query(AUDIT, [auteur.id, JSON.stringify({ cible, raison: raison.trim(), rejoues, restants })]);
    return ok({ rejoues, restants });
  });
}

/** Remet en file, dans la transaction de l'appelant, au plus 500 envois ; rend les références de ceux qui l'ont été. */
export async function rearmer(tx: Tx, auteur: Auteur, cible: CibleRejeu, raison: string): Promise<string[]> {
  const valeurs = valeursRejeu(auteur.perimetre, cible);
  const { rows } = await tx.query<{ id: number; demandeId: number }>(CANDIDATS, valeurs);
  if (rows.length === 0) return [];
  await tx.query(VERROUS, [rows.map((r) => r.demandeId)]);
  const rearmes = await tx.query<{ ref: string }>(REARMER, [...valeurs, rows.map((r) => r.id), auteur.id, raison]);
  return rearmes.rows.map(({ ref }) => ref);
}

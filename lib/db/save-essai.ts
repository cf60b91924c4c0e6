import { randomUUID } from 'node:crypto';
import type { Lecture, ResultatEssai } from '../domain/essai.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

type Demande = { agentId: string; perimetre: Perimetre; operation: Lecture; numero: string | null };

/** Met un essai en attente ; `null` : la demande visée n'est pas dans le périmètre. Le numéro n'est pas écrit. */
export async function saveEssai(sql: Sql, { agentId, perimetre, operation, numero }: Demande): Promise<string | null> {
  const { rows } = await sql.query<{ ref: string }>(
    `INSERT INTO essai_appel (ref, agent_id, operation, demande_id, etat, correlation)
     SELECT $1, $2, $3, d.id, 'en-attente', $4 FROM (SELECT 1) un
       LEFT JOIN demande d ON d.numero_unique = $5 AND ($6::text[] IS NULL OR d.territoires && $6)
     WHERE $5::text IS NULL OR d.id IS NOT NULL RETURNING ref`,
    [nouvelleRef(), agentId, operation, randomUUID(), numero, sirensDe(perimetre)],
  );
  return rows[0]?.ref ?? null;
}

/** Met en attente le test d'une liaison à Passe Marché ; le travailleur de cet environnement le mène. */
export async function saveTestLiaison(sql: Sql, environnement: string, agentId: string): Promise<string> {
  const ref = nouvelleRef();
  await sql.query(
    `INSERT INTO essai_appel (ref, agent_id, operation, etat, correlation, environnement) VALUES ($1, $2, 'pm-info-jeton', 'en-attente', $3, $4)`,
    [ref, agentId, randomUUID(), environnement],
  );
  return ref;
}

export type EssaiPris = { id: number; agentId: string; operation: Lecture; numero: string | null; correlation: string };

// Une lecture se refait sans danger : un essai laissé par un travailleur mort est repris après trente secondes.
const PRENDRE = `
UPDATE essai_appel e SET etat = 'en-cours', pris_le = $1
WHERE e.id = (SELECT id FROM essai_appel WHERE environnement IS NOT DISTINCT FROM $2
    AND (etat = 'en-attente' OR (etat = 'en-cours' AND pris_le < $1::timestamptz - interval '30 seconds'))
  ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING e.id, e.agent_id AS "agentId", e.operation, e.correlation, (SELECT numero_unique FROM demande d WHERE d.id = e.demande_id) AS numero`;

/** Le plus ancien essai en attente. `environnement` : celui de Passe Marché ; `null`, les essais du SNE. */
export async function prendreEssai(sql: Sql, environnement: string | null, maintenant: Date): Promise<EssaiPris | null> {
  const { rows } = await sql.query<EssaiPris>(PRENDRE, [maintenant, environnement]);
  return rows[0] ?? null;
}

export async function finirEssai(sql: Sql, id: number, resultat: ResultatEssai, maintenant: Date): Promise<void> {
  await sql.query(`UPDATE essai_appel SET etat = 'fini', resultat = $2, fini_le = $3 WHERE id = $1 AND etat = 'en-cours'`, [
    id,
    JSON.stringify(resultat),
    maintenant,
  ]);
}

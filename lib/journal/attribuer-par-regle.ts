import type { Tx } from '../db/client.ts';

// La règle d'un code propre l'emporte sur celle de sa classe : un incident au code répertorié n'est pas touché par sa classe.
const SQL = `
WITH attribues AS (
  UPDATE incident i SET responsable_id = k.responsable_id, revision = i.revision + 1
  FROM cause k
  WHERE k.code = $1 AND i.responsable_id IS NULL AND i.etat NOT IN ('resolu', 'ignore') AND i.fusionne_dans IS NULL
    AND (i.code = $1 OR (i.classe = $1 AND NOT EXISTS (SELECT 1 FROM cause p WHERE p.code = i.code)))
  RETURNING i.id, i.responsable_id
)
INSERT INTO incident_evenement (incident_id, le, agent_id, genre, de, vers, texte)
SELECT t.id, $3, $2, 'attribution', 'regle', a.id, a.nom FROM attribues t JOIN agent a ON a.id = t.responsable_id`;

/** Donne au responsable d'une cause les incidents ouverts de cette cause que personne n'a. */
export async function attribuerParRegle(tx: Tx, agentId: string, code: string, maintenant: Date): Promise<void> {
  await tx.query(SQL, [code, agentId, maintenant]);
}

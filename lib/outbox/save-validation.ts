import type { Tx } from '../db/client.ts';
import type { CotationASauver } from './save-cotation.ts';

const REMPLACER = `
  WITH v AS (UPDATE validation SET etat = 'remplacee' WHERE demande_id = $1 AND etat = 'en-attente' RETURNING cotation_id)
  UPDATE cotation c SET etat = 'remplacee' FROM v WHERE c.id = v.cotation_id`;

const VALIDATION = `
  INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, avant, motifs, demandee_le)
  VALUES ($1, $2, $3, 'en-attente', $4, $5, $6, $7)`;

/** Donne une cotation à valider : rien ne part, et la note en cours de la demande ne bouge pas. */
export async function saveValidation(tx: Tx, c: CotationASauver, cotationId: number): Promise<void> {
  const { demande } = c;
  await tx.query(REMPLACER, [demande.id]);
  await tx.query('UPDATE demande SET revision = revision + 1 WHERE id = $1', [demande.id]);
  await tx.query(VALIDATION, [
    cotationId,
    demande.id,
    c.auteurId,
    demande.revision + 1,
    demande.note,
    c.motifsDeValidation,
    c.maintenant,
  ]);
}

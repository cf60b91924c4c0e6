import type { Tx } from '../db/client.ts';
import type { DemandeVerrouillee } from './lock-demande.ts';

export type CotationAValider = {
  demande: DemandeVerrouillee;
  cotationId: number;
  auteurId: string;
  motifsDeValidation: string[];
  maintenant: Date;
};

const REMPLACER = `
  WITH v AS (UPDATE validation SET etat = 'remplacee' WHERE demande_id = $1 AND etat = 'en-attente' RETURNING cotation_id)
  UPDATE cotation c SET etat = 'remplacee' FROM v WHERE c.id = v.cotation_id`;

const VALIDATION = `
  INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, avant, motifs, demandee_le)
  VALUES ($1, $2, $3, 'en-attente', $4, $5, $6, $7)`;

/** Donne une cotation à valider : rien ne part, et la note en cours de la demande ne bouge pas. */
export async function saveValidation(tx: Tx, c: CotationAValider): Promise<void> {
  const { demande, cotationId } = c;
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

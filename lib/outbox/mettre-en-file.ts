import type { Tx } from '../db/client.ts';
import type { DemandeVerrouillee } from './lock-demande.ts';

export type CotationAEnvoyer = {
  demande: DemandeVerrouillee;
  cotationId: number;
  points: number;
  environnement: string;
  maintenant: Date;
  /** Référence de l'envoi à créer. */
  envoi: string;
};

// « En cours » et « à vérifier » restent : tant qu'un doute existe, il doit être levé avant que la nouvelle version parte.
const REMPLACER = `
  UPDATE envoi SET etat = 'remplace', termine_le = $2
   WHERE demande_id = $1 AND etat IN ('a-envoyer', 'refuse', 'en-echec')`;

const VERSIONS_REMPLACEES = `
  UPDATE cotation SET etat = 'remplacee' WHERE demande_id = $1 AND id <> $2 AND etat NOT IN ('remplacee', 'refusee')`;

const VALIDATIONS_REMPLACEES = `
  UPDATE validation SET etat = 'remplacee' WHERE demande_id = $1 AND cotation_id <> $2 AND etat = 'en-attente'`;

const ENVOI = `
  INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai, cree_le)
  VALUES ($1, $2, $3, $4, $5, 'a-envoyer', now(), $6)`;

const DEMANDE = `
  UPDATE demande SET note = $2, cotation_id = $3, etat_cotation = 'a-transmettre', revision = revision + 1 WHERE id = $1`;

// Devenue courante, elle clôt les anomalies des précédentes.
const A_EXAMINER = 'INSERT INTO cotation_a_examiner (cotation_id) VALUES ($1) ON CONFLICT DO NOTHING';

/** Rend cette cotation courante et met son envoi dans la file ; la demande est déjà verrouillée. */
export async function mettreEnFile(tx: Tx, c: CotationAEnvoyer): Promise<void> {
  const { demande, cotationId } = c;
  await tx.query(REMPLACER, [demande.id, c.maintenant]);
  await tx.query(ENVOI, [c.envoi, demande.id, cotationId, demande.territoires, c.environnement, c.maintenant]);
  await tx.query(VALIDATIONS_REMPLACEES, [demande.id, cotationId]);
  await tx.query(VERSIONS_REMPLACEES, [demande.id, cotationId]);
  await tx.query(DEMANDE, [demande.id, c.points, cotationId]);
  await tx.query(A_EXAMINER, [cotationId]);
}

import type { Pool, Sql } from './client.ts';
import type { Declencheur } from './save-demande-synchronisation.ts';
import { transaction } from './transaction.ts';

export type SynchronisationPrise = {
  id: number;
  ref: string;
  debut: Date;
  declencheur: Declencheur;
  acceptees: number;
  listee: boolean;
};

const PRENDRE = `
UPDATE synchronisation s SET etat = 'en-cours', debut = coalesce(debut, now()), battement_le = now(), fin = NULL, message = NULL
WHERE s.id = (SELECT id FROM synchronisation WHERE etat IN ('en-cours', 'en-attente') ORDER BY (etat = 'en-cours') DESC, id LIMIT 1)
RETURNING s.id, s.ref, s.debut, s.declencheur, s.absentes_acceptees AS acceptees,
  EXISTS (SELECT 1 FROM synchronisation_ligne l WHERE l.synchronisation_id = s.id) AS listee`;

/** À n'appeler qu'en tenant le verrou : une ligne encore « en cours » est alors celle d'un processus mort, elle est reprise. */
export async function prendreSynchronisation(sql: Sql): Promise<SynchronisationPrise | null> {
  const { rows } = await sql.query<SynchronisationPrise>(PRENDRE);
  return rows[0] ?? null;
}

export type Avancee = { lues: number; inchangees: number; creees: number; modifiees: number; disparues: number; erreurs: number };

const AVANCER = `
UPDATE synchronisation SET lues = lues + $2, inchangees = inchangees + $3, creees = creees + $4, modifiees = modifiees + $5,
  disparues = disparues + $6, erreurs = erreurs + $7, battement_le = now()
WHERE id = $1 AND etat = 'en-cours'`;

/** Compte un lot, dans la transaction qui l'écrit. Lève si la synchronisation n'est plus la nôtre. */
export async function avancerSynchronisation(tx: Sql, id: number, a: Avancee): Promise<void> {
  const valeurs = [id, a.lues, a.inchangees, a.creees, a.modifiees, a.disparues, a.erreurs];
  const { rowCount } = await tx.query({ name: 'sync-avancer', text: AVANCER, values: valeurs });
  if (rowCount !== 1) throw new Error('Cette synchronisation n’est plus en cours.');
}

const TERMINER = `
UPDATE synchronisation SET message = coalesce($3, message), total = coalesce($4, total), absentes = $5, fin = now(), battement_le = now(),
  etat = CASE WHEN $2 = 'terminee' AND erreurs > 0 THEN 'terminee-avec-erreurs' ELSE $2 END
WHERE id = $1 AND etat = 'en-cours'`;

/** Le point de reprise n'est gardé que si la synchronisation est interrompue en chemin. */
export async function terminerSynchronisation(
  pool: Pool,
  id: number,
  issue: {
    etat: 'terminee' | 'interrompue';
    message: string | null;
    total: number | null;
    absentes: number | null;
    garderLignes: boolean;
  },
): Promise<void> {
  await transaction(pool, async (tx) => {
    await tx.query(TERMINER, [id, issue.etat, issue.message, issue.total, issue.absentes]);
    if (!issue.garderLignes) await tx.query('DELETE FROM synchronisation_ligne WHERE synchronisation_id = $1', [id]);
  });
}

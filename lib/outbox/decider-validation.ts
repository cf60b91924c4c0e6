import { err, ok, type Result } from '../core/result.ts';
import type { Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { lockDemande } from './lock-demande.ts';
import { mettreEnFile } from './mettre-en-file.ts';
import type { Auteur, DepsSaisie } from './saisir-cotation.ts';

export type Decision = { tag: 'valider' } | { tag: 'refuser'; raison: string } | { tag: 'complement'; raison: string };

export type EchecDecision =
  /** Absente, hors du périmètre, ou déjà décidée. */
  | { tag: 'introuvable' }
  | { tag: 'propre-travail' }
  /** La demande a changé depuis la saisie : la cotation ne dit plus l'état connu. */
  | { tag: 'depassee' }
  | { tag: 'radiee' };

type EnAttente = { id: number; demandeRef: string; points: number; revision: number; auteurId: string };

const EN_ATTENTE = `
  SELECT c.id, d.ref AS "demandeRef", c.points, v.revision, v.auteur_id AS "auteurId"
    FROM cotation c JOIN validation v ON v.cotation_id = c.id JOIN demande d ON d.id = c.demande_id
   WHERE c.ref = $1 AND v.etat = 'en-attente'`;

// L'auteur est écarté ici, et par une contrainte de la table : aucun chemin ne lui laisse valider son travail.
const DECIDER = `
  UPDATE validation SET etat = $3, decideur_id = $2, decidee_le = $4, raison = $5
   WHERE cotation_id = $1 AND etat = 'en-attente' AND auteur_id <> $2`;
const COMPLEMENT = `
  UPDATE validation SET complement = $3, complement_le = $4
   WHERE cotation_id = $1 AND etat = 'en-attente' AND auteur_id <> $2`;
const ETAT = 'UPDATE cotation SET etat = $2 WHERE id = $1';
const EVENEMENT = 'INSERT INTO evenement (demande_id, genre, agent_id, donnees) VALUES ($1, $2, $3, $4)';
const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'cotation.valider', $2, $3, $4)`;

const GENRES = { valider: 'cotation-validee', refuser: 'cotation-refusee', complement: 'cotation-complement' } as const;

/** Décide d'une cotation en attente. Valider met l'envoi dans la file dans la même transaction ; l'auteur ne décide jamais. */
export function deciderValidation(
  deps: DepsSaisie,
  agent: Auteur,
  cotationRef: string,
  decision: Decision,
): Promise<Result<{ envoi: string | null }, EchecDecision>> {
  return transaction(deps.pool, async (tx) => {
    const { rows } = await tx.query<EnAttente>(EN_ATTENTE, [cotationRef]);
    const [attendue] = rows;
    const demande = attendue ? await lockDemande(tx, attendue.demandeRef, agent.perimetre) : null;
    if (attendue === undefined || demande === null) return err({ tag: 'introuvable' });
    // Sans la raison : un texte libre parle de la personne, et la trace ne s'efface jamais.
    const trace = { cotation: cotationRef, decision: decision.tag };
    if (attendue.auteurId === agent.id) {
      await tx.query(AUDIT, [
        agent.id,
        `cotation/${cotationRef}`,
        'refusee',
        JSON.stringify({ ...trace, motif: 'propre-travail' }),
      ]);
      return err({ tag: 'propre-travail' });
    }
    if (decision.tag === 'valider' && demande.statut === 'radiee') return err({ tag: 'radiee' });
    if (decision.tag === 'valider' && demande.revision !== attendue.revision) return err({ tag: 'depassee' });
    if ((await ecrire(tx, attendue.id, agent.id, decision, deps.now())) === 0) return err({ tag: 'introuvable' });
    const envoi = decision.tag === 'valider' ? deps.nouvelleRef() : null;
    if (envoi !== null)
      await mettreEnFile(tx, {
        demande,
        cotationId: attendue.id,
        points: attendue.points,
        environnement: deps.environnement,
        maintenant: deps.now(),
        envoi,
      });
    const faite = { ...trace, envoi, ...(envoi ? { avant: demande.note, apres: attendue.points } : {}) };
    const raison = decision.tag === 'valider' ? null : decision.raison;
    await tx.query(EVENEMENT, [demande.id, GENRES[decision.tag], agent.id, JSON.stringify({ ...faite, raison })]);
    await tx.query(AUDIT, [agent.id, `cotation/${cotationRef}`, 'accordee', JSON.stringify(faite)]);
    return ok({ envoi });
  });
}

async function ecrire(tx: Tx, cotationId: number, agentId: string, decision: Decision, le: Date): Promise<number> {
  switch (decision.tag) {
    case 'complement':
      return (await tx.query(COMPLEMENT, [cotationId, agentId, decision.raison, le])).rowCount ?? 0;
    case 'refuser':
    case 'valider': {
      const etat = decision.tag === 'valider' ? 'validee' : 'refusee';
      const raison = decision.tag === 'valider' ? null : decision.raison;
      const { rowCount } = await tx.query(DECIDER, [cotationId, agentId, etat, le, raison]);
      if (rowCount === 1) await tx.query(ETAT, [cotationId, etat]);
      return rowCount ?? 0;
    }
  }
}

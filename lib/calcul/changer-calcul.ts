import { err, ok, type Result } from '../core/result.ts';
import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { type ActionCalcul, apresAction, type EtatCalcul } from '../domain/calcul-stock.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';

export type EchecChangement = { tag: 'introuvable' } | { tag: 'impossible'; etat: EtatCalcul };

// Un agent ne change qu'un calcul tout entier dans ses territoires.
const PRENDRE = `
  SELECT id, etat, debut IS NULL AS neuf FROM calcul_stock WHERE ref = $1 AND ($2::text[] IS NULL OR territoires <@ $2) FOR UPDATE`;

// Ce qui est déjà en file part : l'arrêt ne touche que les demandes qui attendaient leur tour.
const ARRETER = `
  WITH arretees AS (
    UPDATE calcul_stock_ligne SET etat = 'ecartee', raison = 'calcul-arrete' WHERE calcul_id = $1 AND etat = 'a-calculer' RETURNING 1
  )
  UPDATE calcul_stock SET ecartees = ecartees + (SELECT count(*) FROM arretees), a_calculer = 0, fin = $2 WHERE id = $1`;

const AUDIT = `INSERT INTO audit (agent_id, action, objet, issue, details) VALUES ($1, 'calcul.lancer', $2, $3, $4)`;

type Auteur = { id: string; perimetre: Perimetre };

/** Met en pause, reprend ou arrête un calcul ; un changement sans objet est refusé et tracé. */
export async function changerCalcul(
  pool: Pool,
  auteur: Auteur,
  { ref, action, maintenant }: { ref: string; action: ActionCalcul; maintenant: Date },
): Promise<Result<{ etat: EtatCalcul }, EchecChangement>> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: number; etat: EtatCalcul; neuf: boolean }>(PRENDRE, [ref, sirensDe(auteur.perimetre)]);
    const [calcul] = rows;
    const suivant = calcul === undefined ? null : apresAction(calcul.etat, action);
    const details = JSON.stringify({ action, avant: calcul?.etat ?? null, apres: suivant });
    await tx.query(AUDIT, [auteur.id, `calcul/${ref}`, suivant === null ? 'refusee' : 'accordee', details]);
    if (calcul === undefined) return err({ tag: 'introuvable' });
    if (suivant === null) return err({ tag: 'impossible', etat: calcul.etat });
    // Mis en pause avant d'avoir commencé, il reprend à son début.
    const etat = suivant === 'en-cours' && calcul.neuf ? 'en-attente' : suivant;
    await tx.query('UPDATE calcul_stock SET etat = $2 WHERE id = $1', [calcul.id, etat]);
    if (etat === 'arrete') await tx.query(ARRETER, [calcul.id, maintenant]);
    return ok({ etat });
  });
}

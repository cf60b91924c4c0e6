import { err, ok, type Result } from '../core/result.ts';
import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { sirensDe } from '../domain/perimetre.ts';
import { aConfirmer, type CommandeRejeu, commander, type EtatRejeu } from '../domain/rejeu.ts';
import type { Auteur } from './saisir-cotation.ts';

export type EchecCommande =
  | { tag: 'introuvable' }
  | { tag: 'interdit'; depuis: EtatRejeu }
  /** En production, au-delà du seuil : le nombre est à retaper. */
  | { tag: 'a-confirmer'; nombre: number }
  | { tag: 'rien-a-rejouer' };

const LIRE = `
SELECT id, etat, environnement FROM rejeu
WHERE ref = $1 AND (agent_id = $2 OR $3::text[] IS NULL OR (NOT partout AND territoires <@ $3)) FOR UPDATE`;
const RESTE = `SELECT sum(n)::int AS n FROM rejeu_compte WHERE rejeu_id = $1 AND etat = 'en-attente'`;
const ECRIRE = `
UPDATE rejeu SET etat = $2, prochain_lot = CASE WHEN $2 = 'en-cours' THEN now() END, debut = coalesce(debut, CASE WHEN $2 = 'en-cours' THEN now() END),
  fin = CASE WHEN $2 = 'arrete' THEN now() END WHERE id = $1`;

type Ligne = { id: number; etat: EtatRejeu; environnement: string };

/** Lance, suspend, reprend ou arrête un rejeu ; rend l'état d'après. Un envoi déjà remis dans la file y reste. */
export function commanderRejeu(
  pool: Pool,
  auteur: Auteur,
  ref: string,
  commande: CommandeRejeu,
  confirmation: string | undefined,
): Promise<Result<EtatRejeu, EchecCommande>> {
  return transaction(pool, async (tx) => {
    const rejeu = (await tx.query<Ligne>(LIRE, [ref, auteur.id, sirensDe(auteur.perimetre)])).rows[0];
    if (rejeu === undefined) return err({ tag: 'introuvable' });
    const vers = commander(rejeu.etat, commande);
    if (vers === null) return err({ tag: 'interdit', depuis: rejeu.etat });
    if (commande === 'lancer') {
      const nombre = (await tx.query<{ n: number }>(RESTE, [rejeu.id])).rows[0]?.n ?? 0;
      if (nombre === 0) return err({ tag: 'rien-a-rejouer' });
      if (aConfirmer(rejeu.environnement, nombre) && confirmation !== String(nombre)) return err({ tag: 'a-confirmer', nombre });
    }
    await tx.query(ECRIRE, [rejeu.id, vers]);
    return ok(vers);
  });
}

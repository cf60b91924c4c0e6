import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { type Auteur, raconter, verrouillerIncident } from './incident-verrouille.ts';

/** Ajoute un message à la discussion d'un incident ; `faux` : inconnu ou hors du périmètre. */
export function ecrireMessage(pool: Pool, auteur: Auteur, ref: string, texte: string, maintenant: Date): Promise<boolean> {
  return transaction(pool, async (tx) => {
    const incident = await verrouillerIncident(tx, auteur, ref);
    if (incident === null) return false;
    await raconter(tx, incident.id, auteur.id, maintenant, { genre: 'message', texte });
    return true;
  });
}

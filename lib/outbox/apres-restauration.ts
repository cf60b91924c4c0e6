import type { Pool } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';

/** Ce que la remise en route a changé. */
export type RemiseEnRoute = { envois: number; marches: number; rejeux: number; sessions: number };

// Ce que la sauvegarde croit à faire a pu l'être depuis : un envoi se relit chez le SNE avant de repartir, un marché (ni lisible ni
// répétable) attend une personne. Une session rendue à la vie pourrait être celle d'un départ.
const GESTES: Record<keyof RemiseEnRoute, string> = {
  envois: `UPDATE envoi SET etat = 'a-verifier', prochain_essai = now() WHERE etat = 'a-envoyer'`,
  marches: `
    WITH doutes AS (
      UPDATE marche SET creation = 'incertain', classe = 'INTERROMPU' WHERE creation IN ('a-creer', 'en-creation') RETURNING id
    ) INSERT INTO marche_evenement (marche_id, genre, texte) SELECT id, 'incertain', 'INTERROMPU' FROM doutes`,
  rejeux: `UPDATE rejeu SET etat = 'en-pause' WHERE etat = 'en-cours'`,
  sessions: 'DELETE FROM session',
};
const AUDIT = `INSERT INTO audit (action, objet, issue, details) VALUES ('base.restaurer', 'base', 'accordee', $1)`;

/** À faire une fois, travailleur arrêté, après avoir restauré une sauvegarde : rien de ce qu'elle tenait pour dû ne part sans avoir été relu. */
export const apresRestauration = (pool: Pool): Promise<RemiseEnRoute> =>
  transaction(pool, async (tx) => {
    const faits: RemiseEnRoute = { envois: 0, marches: 0, rejeux: 0, sessions: 0 };
    for (const geste of Object.keys(GESTES) as (keyof RemiseEnRoute)[])
      faits[geste] = (await tx.query(GESTES[geste])).rowCount ?? 0;
    await tx.query(AUDIT, [JSON.stringify(faits)]);
    return faits;
  });

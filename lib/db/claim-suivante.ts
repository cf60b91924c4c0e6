import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { PILES, type Pile, RESERVATION_MS } from '../domain/pile.ts';
import type { Pool } from './client.ts';
import { transaction } from './transaction.ts';

export type Servie = { demande: string /** L'envoi à ouvrir, pour une pile d'envois. */; envoi: string | null; jusqua: string };

/** Ce que personne d'autre ne traite : ni attribué à un collègue, ni réservé par lui. */
const LIBRE = `
  NOT EXISTS (SELECT 1 FROM attribution t WHERE t.demande_id = d.id AND t.agent_id <> $3)
  AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.demande_id = d.id AND r.agent_id <> $3 AND r.jusqu_a > $4)`;

const CANDIDATS = {
  demandes: `
    SELECT d.id, d.ref AS demande, NULL::text AS envoi FROM demande d
     WHERE d.etat_cotation = $1 AND d.disparue_le IS NULL AND ($2::text[] IS NULL OR d.territoires && $2) AND ${LIBRE}
       AND ($5::text IS NULL OR (d.date_maj, d.id) > (SELECT date_maj, id FROM demande WHERE ref = $5))
     ORDER BY d.date_maj, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
  envois: `
    SELECT d.id, d.ref AS demande, e.ref AS envoi FROM envoi e JOIN demande d ON d.id = e.demande_id
     WHERE e.etat = $1 AND ($2::text[] IS NULL OR e.territoires && $2) AND ${LIBRE}
       AND ($5::text IS NULL OR e.id > (SELECT id FROM envoi WHERE ref = $5))
     ORDER BY e.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
};

const TENIR = `
  INSERT INTO reservation (demande_id, agent_id, jusqu_a) VALUES ($1, $2, $4)
  ON CONFLICT (demande_id) DO UPDATE SET agent_id = excluded.agent_id, jusqu_a = excluded.jusqu_a
    WHERE reservation.agent_id = excluded.agent_id OR reservation.jusqu_a <= $3`;

/** Un collègue a réservé entre le choix et la prise : on choisit de nouveau. */
const ESSAIS = 20;

/**
 * La plus ancienne de la pile que personne ne traite, réservée dans la même transaction. `apres` : la ref d'où l'on vient, pour
 * passer outre sans la traiter. `null` : plus rien à servir.
 */
export async function claimSuivante(
  pool: Pool,
  qui: { id: string; perimetre: Perimetre },
  pile: Pile,
  apres: string | null,
  maintenant: Date,
): Promise<Servie | null> {
  const { sorte, etat } = PILES[pile];
  const jusqua = new Date(maintenant.getTime() + RESERVATION_MS);
  for (let essai = 1; essai <= ESSAIS; essai += 1) {
    const servie = await transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: number; demande: string; envoi: string | null }>(CANDIDATS[sorte], [
        etat,
        sirensDe(qui.perimetre),
        qui.id,
        maintenant,
        apres,
      ]);
      const [choisie] = rows;
      if (!choisie) return null;
      const { rowCount } = await tx.query(TENIR, [choisie.id, qui.id, maintenant, jusqua]);
      if (rowCount === 0) return 'a-refaire' as const;
      return { demande: choisie.demande, envoi: choisie.envoi, jusqua: jusqua.toISOString() };
    });
    if (servie !== 'a-refaire') return servie;
  }
  return null;
}

import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { PILES, type Pile, RESERVATION_MS } from '../domain/pile.ts';
import type { Pool } from './client.ts';
import { CONDITIONS } from './list-cotations-suivies.ts';
import { transaction } from './transaction.ts';

/** `ref` : ce que la pile contient ; `demande` : ce qui est réservé. */
export type Servie = { demande: string; ref: string; jusqua: string };

/** Ce que personne d'autre ne traite : ni attribué à un collègue, ni réservé par lui. */
const LIBRE = `
  NOT EXISTS (SELECT 1 FROM attribution t WHERE t.demande_id = d.id AND t.agent_id <> $3)
  AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.demande_id = d.id AND r.agent_id <> $3 AND r.jusqu_a > $4)`;

/** Les candidats d'une pile, du plus ancien au plus récent. Personne ne se voit servir sa propre saisie à valider. */
function candidats(pile: Pile): { texte: string; etat: string | null } {
  const contenu = PILES[pile];
  switch (contenu.sorte) {
    case 'cotations':
      return {
        etat: null,
        texte: `
    SELECT d.id, d.ref AS demande, c.ref FROM cotation c JOIN demande d ON d.id = c.demande_id
     WHERE ${CONDITIONS[contenu.onglet]} AND $1::text IS NULL AND ($2::text[] IS NULL OR c.territoires && $2) AND ${LIBRE}
       ${contenu.onglet === 'a-valider' ? 'AND c.auteur_id IS DISTINCT FROM $3' : ''}
       AND ($5::text IS NULL OR c.id > (SELECT id FROM cotation WHERE ref = $5))
     ORDER BY c.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
      };
    case 'demandes':
      return {
        etat: contenu.etat,
        texte: `
    SELECT d.id, d.ref AS demande, d.ref FROM demande d
     WHERE d.etat_cotation = $1 AND d.disparue_le IS NULL AND ($2::text[] IS NULL OR d.territoires && $2) AND ${LIBRE}
       AND ($5::text IS NULL OR (d.date_maj, d.id) > (SELECT date_maj, id FROM demande WHERE ref = $5))
     ORDER BY d.date_maj, d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
      };
    case 'envois':
      return {
        etat: contenu.etat,
        texte: `
    SELECT d.id, d.ref AS demande, e.ref FROM envoi e JOIN demande d ON d.id = e.demande_id
     WHERE e.etat = $1 AND ($2::text[] IS NULL OR e.territoires && $2) AND ${LIBRE}
       AND ($5::text IS NULL OR e.id > (SELECT id FROM envoi WHERE ref = $5))
     ORDER BY e.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
      };
  }
}

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
  const { texte, etat } = candidats(pile);
  const jusqua = new Date(maintenant.getTime() + RESERVATION_MS);
  for (let essai = 1; essai <= ESSAIS; essai += 1) {
    const servie = await transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ id: number; demande: string; ref: string }>(texte, [
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
      return { demande: choisie.demande, ref: choisie.ref, jusqua: jusqua.toISOString() };
    });
    if (servie !== 'a-refaire') return servie;
  }
  return null;
}

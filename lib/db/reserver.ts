import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { RESERVATION_MS } from '../domain/pile.ts';
import type { Sql } from './client.ts';

type Qui = { id: string; perimetre: Perimetre };
export type Reservation = { tag: 'tenue'; jusqua: string } | { tag: 'prise'; par: string } | { tag: 'introuvable' };

// Une seule ligne par demande : la contrainte d'unicité départage deux prises au même instant.
const TENIR = `
  WITH d AS (SELECT id FROM demande WHERE ref = $1 AND ($2::text[] IS NULL OR territoires && $2)), r AS (
    INSERT INTO reservation (demande_id, agent_id, jusqu_a) SELECT id, $3, $5 FROM d
    ON CONFLICT (demande_id) DO UPDATE SET agent_id = excluded.agent_id, jusqu_a = excluded.jusqu_a
      WHERE reservation.agent_id = excluded.agent_id OR reservation.jusqu_a <= $4
    RETURNING demande_id)
  SELECT (SELECT count(*) FROM d) AS trouvees, (SELECT count(*) FROM r) AS tenues,
    (SELECT coalesce(a.nom, a.email) FROM reservation v JOIN d ON d.id = v.demande_id JOIN agent a ON a.id = v.agent_id) AS par`;

/** Tient une demande dix minutes, ou prolonge ; celle d'un collègue encore à l'heure ne se prend pas. */
export async function reserver(sql: Sql, qui: Qui, ref: string, maintenant: Date): Promise<Reservation> {
  const jusqua = new Date(maintenant.getTime() + RESERVATION_MS);
  const valeurs = [ref, sirensDe(qui.perimetre), qui.id, maintenant, jusqua];
  const { rows } = await sql.query<{ trouvees: number; tenues: number; par: string | null }>(TENIR, valeurs);
  const [r] = rows;
  if (!r || r.trouvees === 0) return { tag: 'introuvable' };
  return r.tenues > 0 ? { tag: 'tenue', jusqua: jusqua.toISOString() } : { tag: 'prise', par: r.par ?? 'un collègue' };
}

/** Lâche une demande. `jusqua` désigne la réservation que la page tenait : un départ qui arrive après une prolongation ne l'efface pas. */
export async function lacher(sql: Sql, qui: Qui, ref: string, jusqua: string): Promise<void> {
  await sql.query(
    'DELETE FROM reservation r USING demande d WHERE d.id = r.demande_id AND d.ref = $1 AND r.agent_id = $2 AND r.jusqu_a = $3',
    [ref, qui.id, jusqua],
  );
}

/** Ce qui vient d'être traité n'est plus tenu par personne. */
export async function leverReservation(sql: Sql, demandeId: number): Promise<void> {
  await sql.query('DELETE FROM reservation WHERE demande_id = $1', [demandeId]);
}

import type { Tx } from '../db/client.ts';
import type { Localisation } from '../domain/demande.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';

export type DemandeVerrouillee = {
  id: number;
  revision: number;
  statut: string;
  mutation: boolean;
  aCoter: boolean;
  note: number | null;
  cotationId: number | null;
  territoires: string[];
  localisations: Localisation[];
};

const SQL = `
  SELECT id, revision, statut, mutation, a_coter AS "aCoter", note, cotation_id AS "cotationId", territoires,
         coalesce(donnees->'localisations', '[]'::jsonb) AS localisations
    FROM demande
   WHERE ref = $1 AND ($2::text[] IS NULL OR territoires && $2) AND disparue_le IS NULL
     FOR UPDATE`;

/** Prend la demande pour la durée de la transaction ; `null` : elle n'existe pas, ou pas pour cet agent. */
export async function lockDemande(tx: Tx, ref: string, perimetre: Perimetre): Promise<DemandeVerrouillee | null> {
  const { rows } = await tx.query<DemandeVerrouillee>(SQL, [ref, sirensDe(perimetre)]);
  return rows[0] ?? null;
}

import type { Tx } from '../db/client.ts';
import type { LieuCote } from '../domain/cotation.ts';
import type { Instant } from '../domain/instant.ts';
import type { CritereSaisi } from '../domain/saisie.ts';

/** Une version de cotation telle qu'elle est enregistrée. */
export type Version = {
  id: number;
  demandeId: number;
  ref: string;
  numero: number;
  origine: string;
  grilleCode: string;
  points: number;
  criteres: CritereSaisi[];
  localisations: LieuCote[];
  motif: string;
  justification: string | null;
  auteur: string | null;
  dateCotation: Date;
  creeLe: Date;
};

/** Ce que l'écran de conflit montre à côté de la saisie. */
export type VersionEnregistree = {
  revision: number;
  note: number | null;
  cotation:
    | (Pick<Version, 'ref' | 'numero' | 'origine' | 'points' | 'criteres' | 'motif' | 'justification' | 'auteur'> & {
        creeLe: Instant;
      })
    | null;
};

const COLONNES = `
  SELECT c.id, c.demande_id AS "demandeId", c.ref, c.numero, c.origine, c.grille_code AS "grilleCode", c.points, c.criteres,
         c.localisations, c.motif, c.justification, a.nom AS auteur, c.date_cotation AS "dateCotation", c.cree_le AS "creeLe"
    FROM cotation c LEFT JOIN agent a ON a.id = c.auteur_id`;

/** La cotation courante de la demande. */
export async function findVersion(tx: Tx, cotationId: number): Promise<Version | null> {
  const { rows } = await tx.query<Version>(`${COLONNES} WHERE c.id = $1`, [cotationId]);
  return rows[0] ?? null;
}

/** La cotation qu'une clé d'idempotence a déjà produite pour cet auteur. */
export async function findVersionParCle(tx: Tx, auteurId: string, cle: string): Promise<Version | null> {
  const { rows } = await tx.query<Version>(`${COLONNES} WHERE c.auteur_id = $1 AND c.cle_idempotence = $2`, [auteurId, cle]);
  return rows[0] ?? null;
}

export function versionEnregistree(revision: number, note: number | null, version: Version | null): VersionEnregistree {
  if (version === null) return { revision, note, cotation: null };
  const { ref, numero, origine, points, criteres, motif, justification, auteur, creeLe } = version;
  return {
    revision,
    note,
    cotation: { ref, numero, origine, points, criteres, motif, justification, auteur, creeLe: creeLe.toISOString() },
  };
}

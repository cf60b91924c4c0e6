import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';

export type EtatSynchronisation = 'en-attente' | 'en-cours' | 'terminee' | 'terminee-avec-erreurs' | 'interrompue';

export type SynchronisationLue = {
  ref: string;
  etat: EtatSynchronisation;
  declencheur: string;
  agent: string | null;
  demandeeLe: Instant;
  debut: Instant | null;
  fin: Instant | null;
  battementLe: Instant | null;
  total: number;
  lues: number;
  inchangees: number;
  creees: number;
  modifiees: number;
  disparues: number;
  erreurs: number;
  message: string | null;
  /** Disparitions qu'une personne peut confirmer ; seulement sur la dernière synchronisation. */
  baisseAConfirmer: number | null;
};

type Lue = Omit<SynchronisationLue, 'demandeeLe' | 'debut' | 'fin' | 'battementLe'> & {
  demandeeLe: Date;
  debut: Date | null;
  fin: Date | null;
  battementLe: Date | null;
};

const COLONNES = `
SELECT s.ref, s.etat, s.declencheur, a.nom AS agent, s.demandee_le AS "demandeeLe", s.debut, s.fin, s.battement_le AS "battementLe", s.total,
  s.lues, s.inchangees, s.creees, s.modifiees, s.disparues, s.erreurs, s.message,
  CASE WHEN s.id = (SELECT max(id) FROM synchronisation) THEN s.absentes END AS "baisseAConfirmer"
FROM synchronisation s LEFT JOIN agent a ON a.id = s.agent_id`;

const enInstants = (lue: Lue): SynchronisationLue => ({
  ...lue,
  demandeeLe: lue.demandeeLe.toISOString(),
  debut: lue.debut?.toISOString() ?? null,
  fin: lue.fin?.toISOString() ?? null,
  battementLe: lue.battementLe?.toISOString() ?? null,
});

/** Les synchronisations, de la plus récente à la plus ancienne ; `apres` : référence de la dernière ligne de la page quittée. */
export async function listSynchronisations(sql: Sql, apres: string | null = null, taille = 20): Promise<SynchronisationLue[]> {
  const { rows } = await sql.query<Lue>(
    `${COLONNES} WHERE $1::text IS NULL OR s.id < (SELECT id FROM synchronisation WHERE ref = $1) ORDER BY s.id DESC LIMIT $2`,
    [apres, taille],
  );
  return rows.map(enInstants);
}

/** Une synchronisation et son avancement ; `null` : référence inconnue. */
export async function findSynchronisation(sql: Sql, ref: string): Promise<SynchronisationLue | null> {
  const { rows } = await sql.query<Lue>(`${COLONNES} WHERE s.ref = $1`, [ref]);
  return rows[0] ? enInstants(rows[0]) : null;
}

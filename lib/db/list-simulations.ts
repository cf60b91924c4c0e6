import type { BilanDeSimulation } from '../domain/bilan-de-simulation.ts';
import type { Grille } from '../domain/grille.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { SimulationLue } from '../domain/simulation-lue.ts';
import type { Sql } from './client.ts';

const COLONNES = `s.ref, s.titre, s.siren, coalesce(t.nom, s.siren) AS territoire, s.etat, s.total, s.faites, a.nom AS agent, s.demandee_le AS "demandeeLe"`;
const SOURCES = `simulation s LEFT JOIN territoire t ON t.siren = s.siren LEFT JOIN agent a ON a.id = s.agent_id`;

/** Les cent dernières simulations du périmètre. */
export async function listSimulations(sql: Sql, perimetre: Perimetre): Promise<SimulationLue[]> {
  const { rows } = await sql.query<SimulationLue>(
    `SELECT ${COLONNES} FROM ${SOURCES} WHERE $1::text[] IS NULL OR s.siren = ANY ($1) ORDER BY s.id DESC LIMIT 100`,
    [sirensDe(perimetre)],
  );
  return rows;
}

export type SimulationDetaillee = SimulationLue & {
  avant: Grille;
  apres: Grille;
  debut: Date | null;
  message: string | null;
  /** Ce que l'équipe en conclut. */
  commentaire: string | null;
  bilan: BilanDeSimulation | null;
  /** Une commune du territoire, pour les cas types. */
  commune: string | null;
};

/** Une simulation et son bilan, même partiel ; `null` : inconnue ou hors du périmètre. */
export async function findSimulation(sql: Sql, ref: string, perimetre: Perimetre): Promise<SimulationDetaillee | null> {
  const { rows } = await sql.query<SimulationDetaillee>(
    `SELECT ${COLONNES}, s.avant, s.apres, s.debut, s.message, s.commentaire, s.bilan,
       (SELECT min(code_insee) FROM commune WHERE siren = s.siren) AS commune
     FROM ${SOURCES} WHERE s.ref = $1 AND ($2::text[] IS NULL OR s.siren = ANY ($2))`,
    [ref, sirensDe(perimetre)],
  );
  return rows[0] ?? null;
}

export type GrilleAEssayer = { code: string; version: string; libelle: string; etat: string; siren: string };

/** Les grilles publiées et les brouillons du périmètre. */
export async function listGrillesAEssayer(sql: Sql, perimetre: Perimetre): Promise<GrilleAEssayer[]> {
  const { rows } = await sql.query<GrilleAEssayer>(
    `SELECT code, version, libelle, etat, siren FROM grille
     WHERE etat IN ('publiee', 'brouillon') AND ($1::text[] IS NULL OR siren = ANY ($1)) ORDER BY code, debut DESC LIMIT 200`,
    [sirensDe(perimetre)],
  );
  return rows;
}

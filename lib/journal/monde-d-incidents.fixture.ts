import { expect } from 'vitest';
import type { Pool } from '../db/client.ts';
import { poserDemande } from '../db/poser-demande.fixture.ts';
import { creerJournal, type Journal } from './record-call.ts';
import { unAppel } from './un-appel.fixture.ts';

const T0 = Date.parse('2026-11-21T09:00:00.000Z');
const MINUTE = 60_000;
/** L'instant d'une minute du récit. */
export const a = (minute: number): Date => new Date(T0 + minute * MINUTE);

export const SUPPORT = { id: 'support', perimetre: { tag: 'tous' } } as const;

type Lu = { ref: string; etat: string; occurrences: number; demandes: number; revision: number; territoires: string[] };

const TABLES = `echange, echange_corps, incident, incident_fusion, incident_evenement, incident_heure, incident_repartition, incident_demande,
  rejeu, rejeu_ligne, cause`;

/** Pose un agent du support et une demande de Rennes ; rend de quoi y faire échouer des appels à la minute voulue. */
export async function ouvrirMonde(pool: Pool) {
  await pool.query(
    `INSERT INTO agent (id, nom, email, role) VALUES ('support', 'Inès Benali', 'ines@exemple.example', 'support')`,
  );
  await poserDemande(pool);
  const unJournal = (): Journal =>
    creerJournal({ pool, operationJeton: 'jeton', onProbleme: ({ cause }) => expect.fail(String(cause)) });
  const journal = unJournal();
  const incidents = async (): Promise<Lu[]> =>
    (
      await pool.query<Lu>(
        'SELECT ref, etat, occurrences, demandes, revision, territoires FROM incident WHERE fusionne_dans IS NULL ORDER BY id',
      )
    ).rows;
  return {
    unJournal,
    incidents,
    un: async (): Promise<Lu> => {
      const [incident] = await incidents();
      if (incident === undefined) throw new Error('aucun incident');
      return incident;
    },
    noter: async (minute: number, n = 1, autres: object = {}): Promise<void> => {
      for (let i = 0; i < n; i += 1)
        journal.noter(unAppel({ failure: 'SERVER', status: 503, startedAtMs: T0 + minute * MINUTE, ...autres }));
      await journal.vider();
    },
    histoire: async (): Promise<string[]> =>
      (
        await pool.query<{ fait: string }>(
          `SELECT concat_ws(' ', genre, de, vers, texte) AS fait FROM incident_evenement ORDER BY id`,
        )
      ).rows.map((r) => r.fait),
    vider: async (): Promise<void> => {
      await pool.query(`TRUNCATE ${TABLES}`);
      await pool.query("DELETE FROM compteur WHERE famille = 'incident'");
    },
  };
}

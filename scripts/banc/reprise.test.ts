import { setTimeout as dormir } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BaseEcole, demarrerBaseEcole } from '../../base-ecole/demarrer.ts';
import { creerPool, type Pool } from '../../lib/db/client.ts';
import { findSynchronisation, type SynchronisationLue } from '../../lib/db/list-synchronisations.ts';
import { saveDemandeSynchronisation } from '../../lib/db/save-demande-synchronisation.ts';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { arreterProgramme, lancerTravailleur, type Programme } from './programmes.ts';

/** Deux lots de deux cents, l'un en écriture et l'autre en lecture, plus les lectures en vol. */
const RELUES_AU_PLUS = 432;

describe('le travailleur, tué en pleine synchronisation', () => {
  let base: BaseDeTest;
  let pool: Pool;
  let ecole: BaseEcole;
  const travailleurs: Programme[] = [];
  beforeAll(async () => {
    base = await baseDeTest();
    pool = creerPool(base.url, 2);
    ecole = await demarrerBaseEcole({ demandes: 1_500, quota: 'aucun' });
  });
  afterEach(() => Promise.all(travailleurs.splice(0).map((t) => arreterProgramme(t, 'SIGKILL'))));
  afterAll(async () => {
    await ecole.arreter();
    await pool.end();
    await base.fermer();
  });
  const lancer = async (env: Record<string, string> = {}): Promise<Programme> => {
    const t = await lancerTravailleur(base.url, ecole.piste, { JOURNAL_NIVEAU: 'info', PISTE_RAFALE: '10', ...env });
    travailleurs.push(t);
    return t;
  };
  async function attendre(ref: string, vrai: (s: SynchronisationLue) => boolean, ms = 30_000): Promise<SynchronisationLue> {
    for (const fin = Date.now() + ms; Date.now() < fin; await dormir(50)) {
      const vue = await findSynchronisation(pool, ref);
      if (vue !== null && vrai(vue)) return vue;
    }
    throw new Error('La synchronisation n’a pas atteint l’état attendu à temps.');
  }

  it('un autre la reprend en moins de dix secondes, où elle en était, et la termine', async () => {
    const { ref } = await saveDemandeSynchronisation(pool, { declencheur: 'agent', agentId: null });
    const premier = await lancer({ PISTE_DEBIT_PAR_SECONDE: '400' });
    const avant = await attendre(ref, (s) => s.lues >= 300);
    await arreterProgramme(premier, 'SIGKILL');
    expect(avant.etat).toBe('en-cours');
    const mort = Date.now();
    await lancer();
    const reprise = await attendre(ref, (s) => s.lues > avant.lues);
    expect(Date.now() - mort).toBeLessThan(10_000);
    expect(reprise.etat).not.toBe('interrompue');
    const finie = await attendre(ref, (s) => s.etat !== 'en-cours');
    expect(finie).toMatchObject({ etat: 'terminee', erreurs: 0, creees: finie.total, lues: finie.total });
    const { rows } = await pool.query<{ n: number }>(`SELECT count(*) AS n FROM echange WHERE operation = 'get-demande'`);
    expect(rows[0]?.n).toBeLessThanOrEqual(finie.total + RELUES_AU_PLUS);
    expect((await pool.query('SELECT 1 FROM synchronisation_ligne')).rowCount).toBe(0);
  });

  it('arrêté par SIGTERM, il finit en moins de huit secondes et laisse reprendre', async () => {
    await pool.query(`UPDATE demande SET date_maj = '2020-01-01'`);
    const { ref } = await saveDemandeSynchronisation(pool, { declencheur: 'agent', agentId: null });
    const premier = await lancer({ PISTE_DEBIT_PAR_SECONDE: '400' });
    await attendre(ref, (s) => s.lues >= 200);
    const debut = Date.now();
    await arreterProgramme(premier);
    expect(Date.now() - debut).toBeLessThan(8_000);
    expect(premier.processus.exitCode).toBe(0);
    await lancer();
    const finie = await attendre(ref, (s) => s.etat !== 'en-cours');
    expect(finie).toMatchObject({ etat: 'terminee', creees: 0, modifiees: 0, inchangees: finie.total });
  });

  it('toutes ses connexions à la base coupées, il ne meurt pas, se reconnecte et termine', async () => {
    await pool.query(`UPDATE demande SET date_maj = '2020-01-01'`);
    const { ref } = await saveDemandeSynchronisation(pool, { declencheur: 'agent', agentId: null });
    const seul = await lancer({ PISTE_DEBIT_PAR_SECONDE: '400' });
    const avant = await attendre(ref, (s) => s.lues >= 200);
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const finie = await attendre(ref, (s) => s.etat !== 'en-cours');
    expect(finie).toMatchObject({ etat: 'terminee', inchangees: finie.total, erreurs: 0 });
    expect(finie.lues).toBeGreaterThan(avant.lues);
    expect(seul.processus.exitCode).toBeNull();
  });
});

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desDemandes } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { FILTRE_PAR_DEFAUT, type FiltreDemandes } from '../domain/filtre-demandes.ts';
import type { LimitesExport } from '../domain/limites-export.ts';
import { compterExport } from './compter-export.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { purgerExports } from './purger-exports.ts';
import { transaction } from './transaction.ts';

const T0 = new Date('2026-11-21T09:00:00.000Z');
const LENDEMAIN = new Date('2026-11-22T09:00:00.000Z');
const LIMITES: LimitesExport = { lignes: 300, fichiers: 5, demandes: 400 };

const pool = poolDeTest(await baseDeTest(), 10);
beforeAll(async () => {
  await insererDemandes(pool, desDemandes(600));
});
beforeEach(() => pool.query('TRUNCATE export_jour, export_demande'));

/** La limite qui a refusé, ou `null`. */
async function exporter(filtre: Partial<FiltreDemandes>, plus: Partial<LimitesExport> = {}, qui = 'camille', quand = T0) {
  const demande = {
    filtre: { ...FILTRE_PAR_DEFAUT, ...filtre },
    termes: [],
    perimetre: { tag: 'tous' },
    identite: false,
    agentId: qui,
  } as const;
  const issue = await transaction(pool, (tx) => compterExport(tx, demande, quand, { ...LIMITES, ...plus }));
  return issue.depassee?.limite ?? null;
}
const comptes = async () => (await pool.query('SELECT agent_id, fichiers, demandes FROM export_jour ORDER BY 1')).rows;

describe('les exports du jour', () => {
  it('s’arrêtent à la limite de fichiers, même demandés ensemble, et repartent le lendemain', async () => {
    const issues = await Promise.all(Array.from({ length: 12 }, () => exporter({ etat: 'cotee' })));
    expect(issues.filter((i) => i === null)).toHaveLength(5);
    expect(await exporter({ etat: 'cotee' }, {}, 'louis')).toBeNull();
    expect(await exporter({ etat: 'cotee' }, {}, 'camille', LENDEMAIN)).toBeNull();
  });

  it('comptent les demandes distinctes : la même liste redemandée ne compte qu’une fois, une autre dépasse', async () => {
    const { rows } = await pool.query(
      "SELECT count(*)::int AS n FROM demande WHERE disparue_le IS NULL AND etat_cotation = 'cotee'",
    );
    const n: number = rows[0].n;
    expect([await exporter({ etat: 'cotee' }), await exporter({ etat: 'cotee' })]).toEqual([null, null]);
    expect(await comptes()).toEqual([{ agent_id: 'camille', fichiers: 2, demandes: n }]);
    expect(await exporter({ etat: 'transmise' }, { demandes: n + 1 })).toBe('demandes');
    expect(await exporter({ etat: 'cotee', noteMin: 20 }, { demandes: n })).toBeNull();
  });

  it('deux listes demandées ensemble ne passent pas ensemble la limite de demandes', async () => {
    const etats = ['a-coter', 'cotee', 'a-transmettre', 'transmise', 'rejetee'] as const;
    await Promise.all(etats.map((etat) => exporter({ etat }, { demandes: 250 })));
    const [camille] = await comptes();
    expect(camille.demandes).toBeLessThanOrEqual(250);
    expect((await pool.query('SELECT 1 FROM export_demande')).rowCount).toBe(camille.demandes);
  });

  it('un fichier refusé ne compte pas', async () => {
    expect(await exporter({}, { lignes: 100 })).toBe('lignes');
    expect(await comptes()).toEqual([]);
    expect((await pool.query('SELECT 1 FROM export_demande')).rowCount).toBe(0);
  });

  it('leurs comptes s’effacent au bout d’un mois', async () => {
    await exporter({ etat: 'cotee' });
    expect(await purgerExports(pool, new Date('2026-12-22T09:00:00.000Z'))).toBe(0);
    expect(await purgerExports(pool, new Date('2026-12-23T09:00:00.000Z'))).toBeGreaterThan(0);
    expect(await comptes()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { transaction } from './transaction.ts';

const pool = poolDeTest(await baseDeTest(), 5);

const noms = async () => (await pool.query('SELECT siren FROM territoire ORDER BY siren')).rows.map((r) => r.siren);

describe('une transaction', () => {
  it("n'écrit rien quand une étape échoue", async () => {
    const echec = transaction(pool, async (tx) => {
      await tx.query("INSERT INTO territoire (siren, nom) VALUES ('1', 'Un')");
      throw new Error('panne');
    });
    await expect(echec).rejects.toThrow('panne');
    expect(await noms()).toEqual([]);
  });

  it('recommence quand PostgreSQL signale un interblocage', async () => {
    let essais = 0;
    await transaction(pool, async (tx) => {
      essais += 1;
      await tx.query("INSERT INTO territoire (siren, nom) VALUES ('2', 'Deux')");
      if (essais === 1) throw Object.assign(new Error('interblocage'), { code: '40P01' });
    });
    expect(essais).toBe(2);
    expect(await noms()).toEqual(['2']);
  });

  it('dit qu’elle n’a rien écrit quand une erreur y est avalée', async () => {
    const avalee = transaction(pool, async (tx) => {
      await tx.query("INSERT INTO territoire (siren, nom) VALUES ('3', 'Trois')");
      await tx.query('SELECT 1 / 0').catch(() => undefined);
      return 'fait';
    });
    await expect(avalee).rejects.toThrow('annulée');
    expect(await noms()).toEqual(['2']);
  });

  it('rend ses connexions même après des échecs', async () => {
    await Promise.allSettled(Array.from({ length: 20 }, () => transaction(pool, () => Promise.reject(new Error('panne')))));
    expect(pool.totalCount - pool.idleCount).toBe(0);
  });
});

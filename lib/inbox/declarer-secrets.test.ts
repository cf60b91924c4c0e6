import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findSecrets } from '../db/find-secrets.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { declarerSecrets } from './declarer-secrets.ts';

const pool = poolDeTest(await baseDeTest(), 2);

beforeEach(() => pool.query('TRUNCATE secret_passe_marche, notification'));

describe('les secrets connus du service', () => {
  it('ont l’âge de leur première vue, et chacun la dernière notification qu’il a signée depuis la rotation', async () => {
    const neuf = { client: 'c', courant: 'neuf', precedent: 'ancien' };
    await declarerSecrets(pool, 'base-ecole', { client: 'c', courant: 'ancien' });
    await pool.query("UPDATE secret_passe_marche SET depuis = now() - interval '30 days'");
    await declarerSecrets(pool, 'base-ecole', neuf);
    await declarerSecrets(pool, 'base-ecole', neuf);
    await pool.query(`
      INSERT INTO notification (ref, environnement, recue_le, corps, entetes, verdict, secret, http, a_traiter)
      SELECT r, e, now() + d::interval, '', '{}', 'acceptee', s, 200, false FROM (VALUES
        ('avant', 'base-ecole', '-1 day', 'courant'), ('n1', 'base-ecole', '1 s', 'courant'), ('n2', 'base-ecole', '2 s', 'courant'),
        ('ailleurs', 'production', '3 s', 'precedent')) v (r, e, d, s)`);
    const { depuis, signees } = await findSecrets(pool, 'base-ecole', neuf);
    expect(Date.now() - (depuis.client?.getTime() ?? 0)).toBeGreaterThan(29 * 86_400_000);
    expect(Date.now() - (depuis.courant?.getTime() ?? 0)).toBeLessThan(60_000);
    expect([signees.courant?.ref, signees.precedent]).toEqual(['n2', null]);
  });

  it('d’un autre environnement n’en disent rien', async () => {
    await declarerSecrets(pool, 'production', { courant: 'x' });
    expect(await findSecrets(pool, 'base-ecole', { courant: 'x' })).toEqual({
      depuis: {},
      signees: { courant: null, precedent: null },
    });
  });
});

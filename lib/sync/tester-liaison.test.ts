import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { callContext } from '../core/call-context.ts';
import { err, ok } from '../core/result.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { findEssai } from '../db/find-essai.ts';
import { findSecrets } from '../db/find-secrets.ts';
import { prendreEssai, saveTestLiaison } from '../db/save-essai.ts';
import { declarerSecrets } from '../inbox/declarer-secrets.ts';
import { type DepsTest, testerUneLiaison } from './tester-liaison.ts';

let base: BaseDeTest;
let pool: Pool;
beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 2);
});
beforeEach(() => pool.query('TRUNCATE essai_appel, secret_passe_marche, notification'));
afterAll(async () => {
  await pool.end();
  await base.fermer();
});

const client: DepsTest['passeMarche'] = { infoJeton: async () => ok({ droits: ['api_access'], resteSecondes: 3_600 }) };
const tester = (environnement: string, passeMarche = client) =>
  testerUneLiaison({ pool, environnement, passeMarche, now: () => new Date() });

describe('le test d’une liaison à Passe Marché', () => {
  it('est mené par le travailleur de son environnement, au nom de l’agent, une fois', async () => {
    const ref = await saveTestLiaison(pool, 'production', 'a1');
    expect([await tester('base-ecole'), await prendreEssai(pool, null, new Date())]).toEqual([false, null]);
    let vu: { agent: string | undefined; correlation: string | undefined } | null = null;
    const espion: DepsTest['passeMarche'] = {
      infoJeton: async (options) => {
        vu = { agent: callContext().agentId, correlation: options?.correlation };
        return client.infoJeton(options);
      },
    };
    expect([await tester('production', espion), await tester('production')]).toEqual([true, false]);
    const lu = await findEssai(pool, ref, 'a1');
    expect(lu?.resultat).toMatchObject({ reussi: true, resume: 'Jeton reconnu, droit api_access, encore 60 minutes.' });
    expect(vu).toEqual({ agent: 'a1', correlation: lu?.correlation });
  });

  it('dit la classe de son échec', async () => {
    const ref = await saveTestLiaison(pool, 'base-ecole', 'a1');
    const muet: DepsTest['passeMarche'] = {
      infoJeton: async () => err({ tag: 'NON_TENTE', reason: 'disjoncteur', retryAfterMs: null }),
    };
    await tester('base-ecole', muet);
    expect(await findEssai(pool, ref, 'a1')).toMatchObject({ etat: 'fini', resultat: { reussi: false, classe: 'NON_TENTE' } });
  });
});

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

import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { callContext } from '../core/call-context.ts';
import { err, ok } from '../core/result.ts';
import { findEssai } from '../db/find-essai.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { prendreEssai, saveTestLiaison } from '../db/save-essai.ts';
import { type DepsTest, testerUneLiaison } from './tester-liaison.ts';

const pool = poolDeTest(await baseDeTest(), 2);

beforeEach(() => pool.query('TRUNCATE essai_appel'));

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

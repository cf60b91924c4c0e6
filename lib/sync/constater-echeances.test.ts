import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { listComptesPasseMarche } from '../db/list-comptes-passe-marche.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { unMarcheDans } from '../db/un-marche.fixture.ts';
import { ETATS_MARCHE, type EtatMarche } from '../domain/marche.ts';
import { constaterEcheances } from './constater-echeances.ts';

const pool = poolDeTest(await baseDeTest(), 2);

describe('une échéance passée', () => {
  it('fait changer de pile les marchés ouverts, et eux seuls ; leur état et les comptes suivent', async () => {
    for (const etat of Object.keys(ETATS_MARCHE) as EtatMarche[])
      await unMarcheDans(pool, etat, { nom: etat, echeance: '2020-01-01T00:00:00Z' });
    await unMarcheDans(pool, 'configure', { nom: 'à venir' });
    await unMarcheDans(pool, 'configure', { nom: 'ailleurs', echeance: '2020-01-01T00:00:00Z' });
    await pool.query(`UPDATE marche SET environnement = 'production' WHERE nom = 'ailleurs'`);
    expect(await constaterEcheances(pool, 'base-ecole')).toBe(true);
    expect(await constaterEcheances(pool, 'base-ecole')).toBe(false);
    const { rows } = await pool.query(`SELECT nom FROM marche WHERE pile = 'echeance-passee' ORDER BY nom`);
    expect(rows).toEqual([{ nom: 'a-configurer' }, { nom: 'configure' }]);
    // Un brouillon peut encore recevoir une autre échéance : la sienne n'est pas constatée.
    expect((await pool.query(`SELECT nom FROM marche WHERE echue_le IS NOT NULL AND identifiant IS NULL`)).rows).toEqual([]);
    const { marche } = await listComptesPasseMarche(pool, 'base-ecole');
    const tenus = await pool.query(
      `SELECT pile, count(*)::int AS n FROM marche WHERE environnement = 'base-ecole' GROUP BY pile`,
    );
    expect(marche).toEqual(Object.fromEntries(tenus.rows.map((r) => [r.pile, r.n])));
  });
});

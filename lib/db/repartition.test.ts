import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findRepartition } from './find-repartition.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { uneCotation, uneDemande } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);

const tenue = async () => {
  const { rows } = await pool.query(
    `SELECT grille_version, typologie, note, sum(n)::int AS n FROM repartition_note GROUP BY 1, 2, 3 HAVING sum(n) <> 0 ORDER BY 1, 2, 3`,
  );
  return rows;
};
// La même chose, comptée en parcourant la base.
const comptee = async () => {
  const { rows } = await pool.query(
    `SELECT c.grille_version, t AS typologie, d.note, count(*)::int AS n
     FROM demande d JOIN cotation c ON c.id = d.cotation_id,
       unnest(ARRAY(SELECT DISTINCT unnest(d.typologies || ''::text))) t
     WHERE d.note IS NOT NULL AND d.disparue_le IS NULL AND d.statut IN ('active', 'en-attente-renouvellement')
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  return rows;
};
const exacte = async () => {
  const [t, c] = await Promise.all([tenue(), comptee()]);
  expect(t).toEqual(c);
  return t.length;
};

describe('La répartition tenue des notes', () => {
  it('suit chaque geste : cotation, correction, radiation, disparition, changement de typologie, effacement', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const id = await uneDemande(pool);
      ids.push(id);
      await uneCotation(pool, id, { points: 10 * (i % 3) });
    }
    expect(await exacte()).toBe(6);
    const [a, b, c, d, e] = ids;
    await uneCotation(pool, a ?? 0, { numero: 2, points: 75 });
    await pool.query("UPDATE demande SET typologies = '{T3,T3,T4}' WHERE id = $1", [b]);
    await pool.query("UPDATE demande SET statut = 'radiee' WHERE id = $1", [c]);
    await pool.query('UPDATE demande SET disparue_le = now() WHERE id = $1', [d]);
    await exacte();
    await pool.query('UPDATE demande SET disparue_le = NULL WHERE id = $1', [d]);
    await pool.query('DELETE FROM cotation WHERE demande_id = $1', [e]);
    await exacte();
    await pool.query('DELETE FROM demande WHERE id = $1', [e]);
    expect(await exacte()).toBeGreaterThan(0);
  });

  it('compte une paire écrite dans l’ordre de la synchronisation : la demande d’abord, sa cotation ensuite', async () => {
    const avant = await exacte();
    await pool.query(`
      WITH d AS (
        INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
          a_coter, etat_cotation, note, cotation_id, donnees, empreinte, synchronisee_le)
        VALUES ('sync', '035210600000100017', 'active', '2024-01-01', now(), false, 1, '{T6}', '{}', '{243500139}', false, 'cotee', 33,
          900001, '{}', 'x', now()) RETURNING id)
      SELECT id FROM d`);
    await exacte();
    await pool.query(`
      INSERT INTO cotation (id, ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
      SELECT 900001, 'sync-c', id, 1, 'sne', 'lue-au-sne', 'EPCI-243500139-PRIMO', '2', 33, '[]', '[]', 'calcul-automatique', now()
      FROM demande WHERE ref = 'sync'`);
    expect(await exacte()).toBe(avant + 2);
    const lue = await findRepartition(pool, { code: 'EPCI-243500139-PRIMO', version: '2' }, ['T6']);
    expect(lue.get('T6')).toEqual([{ typologie: 'T6', note: 33, n: 1 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { uneDemande } from './base.fixture.ts';
import { claim } from './claim.ts';
import { uneFile } from './file.fixture.ts';

const { pool, prendre, coter } = uneFile(baseDeTest);

describe('claim', () => {
  it('ne donne jamais la même ligne à deux travailleurs', async () => {
    for (let i = 0; i < 60; i += 1) await coter((await uneDemande(pool())).ref);
    const prises = await Promise.all(Array.from({ length: 6 }, (_, i) => prendre(`t${i}`, 20)));
    const ids = prises.flat().map((e) => e.id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it('rend à chaque envoi son numéro, ses points et son doute à lui', async () => {
    const demandes = [await uneDemande(pool()), await uneDemande(pool()), await uneDemande(pool())];
    for (const [i, { ref }] of demandes.entries()) await coter(ref, 0, 30 + i);
    await pool().query(`UPDATE envoi SET etat = 'a-verifier' WHERE id = (SELECT max(id) FROM envoi)`);
    await pool().query(
      `INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, debut, fin)
       SELECT id, 1, 0, 'post', CASE WHEN rang = 2 THEN 'echec' ELSE 'doute' END, '2026-11-20', ('2026-11-2' || 4 - rang)::date
         FROM (SELECT id, row_number() OVER (ORDER BY id) AS rang FROM envoi) e`,
    );
    await pool().query(
      `INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, debut, fin)
       SELECT max(id), 2, 0, 'relecture', 'echec', '2026-11-22', '2026-11-22' FROM envoi`,
    );
    const pris = (await prendre()).sort((a, b) => a.points - b.points);
    expect(pris.map((e) => [e.numero, e.points, e.douteux])).toEqual(demandes.map(({ numero }, i) => [numero, 30 + i, i === 2]));
    expect(pris.map((e) => e.douteDepuis?.getTime() ?? null)).toEqual([null, null, new Date('2026-11-21').getTime()]);
  });

  it.each(['a-envoyer', 'en-cours'])('n’attend pas un envoi « %s » qu’un autre tient, il prend les suivants', async (etat) => {
    for (let i = 0; i < 2; i += 1) await coter((await uneDemande(pool())).ref);
    await pool().query(`UPDATE envoi SET etat = $1, bail_jusqu_a = now() - interval '1 hour'`, [etat]);
    const autre = await pool().connect();
    try {
      await autre.query('BEGIN');
      await autre.query('SELECT 1 FROM envoi ORDER BY id LIMIT 1 FOR UPDATE');
      expect(await prendre()).toHaveLength(1);
    } finally {
      await autre.query('ROLLBACK');
      autre.release();
    }
  });

  it('ne prend rien d’un autre environnement', async () => {
    await coter((await uneDemande(pool())).ref);
    expect(await claim(pool(), { travailleur: 't', environnement: 'production', bailMs: 1_000, lot: 10 })).toEqual([]);
  });

  it.each(['en-cours', 'a-verifier', 'incertain'])(
    'laisse la version suivante attendre tant que la précédente est « %s »',
    async (etat) => {
      const demande = await uneDemande(pool());
      await coter(demande.ref);
      await pool().query(
        `UPDATE envoi SET etat = $1, prochain_essai = now() + interval '1 hour', bail_jusqu_a = now() + interval '1 hour'`,
        [etat],
      );
      await coter(demande.ref, 1);
      expect(await prendre()).toEqual([]);
      await pool().query(`UPDATE envoi SET etat = 'transmis' WHERE etat = $1`, [etat]);
      expect(await prendre()).toMatchObject([{ points: 31, douteux: false, depasse: false }]);
    },
  );

  it('reprend un bail passé comme un doute, en laisse la trace, et rien avant', async () => {
    await coter((await uneDemande(pool())).ref);
    const [premiere] = await prendre('mort', 10, 150);
    expect(await prendre('vivant')).toEqual([]);
    await new Promise((suite) => setTimeout(suite, 200));
    const [reprise] = await prendre('vivant');
    expect(reprise).toMatchObject({ id: premiere?.id, douteux: true, tentatives: 1 });
    expect(reprise?.cloture).toBe((premiere?.cloture ?? 0) + 1);
    expect(reprise?.douteDepuis).toBeInstanceOf(Date);
    const { rows } = await pool().query('SELECT nature, issue, numero FROM tentative');
    expect(rows).toEqual([{ nature: 'interrompue', issue: 'doute', numero: 1 }]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { countAnomalies, listAnomalies } from './list-anomalies.ts';
import { countCotationsSuivies, listCotationsSuivies } from './list-cotations-suivies.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, uneCotation, uneDemande } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
const rennais = { tag: 'territoires', sirens: [RENNES] } as const;

beforeAll(async () => {
  for (let i = 0; i < 120; i += 1) {
    const demande = await uneDemande(pool, { territoires: [i % 3 === 0 ? SAINT_MALO : RENNES] });
    const cotation = await uneCotation(pool, demande, {
      ref: `cotation-${String(i).padStart(3, '0')}`,
      etat: i % 2 ? 'rejetee' : 'validee',
    });
    await pool.query(
      `INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
       SELECT $3, $1, $2, territoires, 'somme', 'Constat.', 'a-examiner' FROM demande WHERE id = $1`,
      [demande, cotation, `anomalie-${String(i).padStart(3, '0')}`],
    );
  }
});

describe('Les listes du pilotage', () => {
  it('paginent par clé dans les deux sens, dans le périmètre, et leurs comptes sont exacts', async () => {
    const f = { etat: 'a-examiner' as const };
    const une = await listAnomalies(pool, rennais, f);
    const deux = await listAnomalies(pool, rennais, { ...f, apres: une.suivante ?? '' });
    expect([une.lignes.length, deux.lignes.length, une.precedente, deux.suivante]).toEqual([50, 30, null, null]);
    expect(new Set([...une.lignes, ...deux.lignes].map((a) => a.ref)).size).toBe(80);
    const retour = await listAnomalies(pool, rennais, { ...f, avant: deux.precedente ?? '' });
    expect(retour.lignes.map((a) => a.ref)).toEqual(une.lignes.map((a) => a.ref));
    expect(await countAnomalies(pool, rennais, {})).toEqual({ 'a-examiner': 80 });
    expect(await countAnomalies(pool, rennais, { regle: 'saut' })).toEqual({});
  });

  it('rangent les cotations par onglet, et les comptes suivent une demande qui change de territoire', async () => {
    expect(await countCotationsSuivies(pool, rennais, null)).toEqual({
      'a-revoir': 0,
      'a-valider': 0,
      corrigees: 80,
      'en-anomalie': 80,
      rejetees: 40,
      toutes: 80,
    });
    const qui = { id: 'camille', perimetre: rennais };
    const { lignes } = await listCotationsSuivies(pool, qui, { onglet: 'rejetees' }, new Date());
    expect(new Set(lignes.map((c) => c.etat))).toEqual(new Set(['rejetee']));
    await pool.query('UPDATE demande SET territoires = $1 WHERE id = (SELECT demande_id FROM cotation WHERE ref = $2)', [
      [SAINT_MALO],
      'cotation-001',
    ]);
    expect(await countCotationsSuivies(pool, rennais, null)).toMatchObject({ rejetees: 39, toutes: 79 });
    expect((await countAnomalies(pool, rennais, {}))['a-examiner']).toBe(79);
  });
});

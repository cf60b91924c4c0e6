import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findEnvoi } from './find-envoi.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unEnvoi, uneCause } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);

beforeAll(async () => {
  await uneCause(pool, 'ERRCOTCAL9004', 'Points hors des bornes');
  const id = await unEnvoi(pool, {
    ref: 'envoi-refuse',
    etat: 'refuse',
    classe: 'VALIDATION',
    code: 'ERRCOTCAL0004',
    motifs: [
      { code: 'ERRCOTCAL9004', message: 'points hors bornes', champ: 'criteres[0].points' },
      { code: 'ERRCOTCAL9999', message: null, champ: null },
    ],
  });
  await pool.query(
    `INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, classe, code, http, correlation, debut, fin) VALUES
     ($1, 1, 1, 'post', 'doute', 'TIMEOUT', NULL, NULL, 'c-1', '2026-11-21T10:00:00+01:00', '2026-11-21T10:00:30+01:00'),
     ($1, 2, 2, 'relecture', 'absent', NULL, NULL, 404, 'c-2', '2026-11-21T10:01:15Z', '2026-11-21T10:01:15.120Z')`,
    [id],
  );
});

describe("le détail d'un envoi", () => {
  it('raconte ses tentatives, de la dernière à la première', async () => {
    const envoi = await findEnvoi(pool, { tag: 'tous' }, 'envoi-refuse');
    expect(envoi?.essais).toEqual([
      expect.objectContaining({ numero: 2, nature: 'relecture', issue: 'absent', http: 404, debut: '2026-11-21T10:01:15.000Z' }),
      expect.objectContaining({ numero: 1, issue: 'doute', classe: 'TIMEOUT', http: null, debut: '2026-11-21T09:00:00.000Z' }),
    ]);
  });

  it('donne les motifs du refus dans leur ordre, expliqués quand le catalogue les connaît', async () => {
    const envoi = await findEnvoi(pool, { tag: 'tous' }, 'envoi-refuse');
    expect(envoi?.motifs.map((m) => [m.code, m.champ, m.cause?.titre ?? null])).toEqual([
      ['ERRCOTCAL9004', 'criteres[0].points', 'Points hors des bornes'],
      ['ERRCOTCAL9999', null, null],
    ]);
  });

  it("n'existe pas pour un agent d'un autre territoire", async () => {
    expect(await findEnvoi(pool, { tag: 'territoires', sirens: [SAINT_MALO] }, 'envoi-refuse')).toBeNull();
    expect(await findEnvoi(pool, { tag: 'territoires', sirens: [RENNES] }, 'envoi-refuse')).not.toBeNull();
    expect(await findEnvoi(pool, { tag: 'tous' }, 'inconnu')).toBeNull();
  });
});

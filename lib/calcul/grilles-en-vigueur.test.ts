import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unAgent, uneDemande } from '../db/une-demande-cotee.fixture.ts';
import type { Grille } from '../domain/grille.ts';
import { unCritere } from '../domain/une-grille.fixture.ts';
import { atelierCalcul, MAINTENANT } from './atelier-calcul.fixture.ts';
import { estimerCalcul } from './estimer-calcul.ts';

const pool = poolDeTest(await baseDeTest());
const { lancer, tourner, uneGrille, vider } = atelierCalcul(pool);
const grille = (autres: Partial<Grille> & { etat?: string } = {}) =>
  uneGrille([unCritere({ code: 'DALO', bornes: { min: 40, max: 40 } })], autres);
/** La grille que le calcul retient pour une demande ; l'essai à blanc doit l'avoir annoncée. */
async function retenue(): Promise<string | null> {
  const projet = { territoires: [RENNES], echeance: '2026-12-15', maintenant: MAINTENANT, quota: { seconde: 10, heure: 24_000 } };
  const { aCoter } = await estimerCalcul(pool, projet);
  await lancer();
  await tourner();
  const { rows } = await pool.query<{ code: string; version: string }>(
    `SELECT grille_code AS code, grille_version AS version FROM cotation WHERE origine = 'calcul'`,
  );
  expect(aCoter).toBe(rows.length);
  return rows[0] === undefined ? null : `${rows[0].code} ${rows[0].version}`;
}

beforeAll(() => unAgent(pool, 'camille', 'Camille Morvan'));
beforeEach(vider);

describe('la grille d’un calcul du stock', () => {
  it.each<[string, Partial<Grille> & { etat?: string }, string | null]>([
    ['son premier jour', { debut: '2026-11-21' }, 'A 1'],
    ['la veille de son premier jour', { debut: '2026-11-22' }, null],
    ['son dernier jour', { fin: '2026-11-21' }, 'A 1'],
    ['le lendemain de son dernier jour', { fin: '2026-11-20' }, null],
    ['en brouillon', { etat: 'brouillon' }, null],
    ['pour toutes les demandes', { population: 'toutes' }, 'A 1'],
    ['pour les seules mutations', { population: 'mutation' }, null],
    ['d’un autre territoire', { siren: SAINT_MALO }, null],
    ['d’un autre territoire, partagée avec celui-ci', { siren: SAINT_MALO, partageeAvec: [RENNES] }, 'A 1'],
  ])('%s', async (_cas, voulue, attendue) => {
    await uneDemande(pool);
    await grille({ code: 'A', version: '1', ...voulue });
    expect(await retenue()).toBe(attendue);
  });

  it('est celle de la population avant celle de tous, et la plus récente', async () => {
    await uneDemande(pool);
    await grille({ code: 'TOUS', version: '9', population: 'toutes', debut: '2026-06-01' });
    await grille({ code: 'PRIMO', version: '1', debut: '2026-01-01' });
    await grille({ code: 'PRIMO', version: '2', debut: '2026-03-01' });
    expect(await retenue()).toBe('PRIMO 2');
  });

  it('est celle de la population de chaque demande', async () => {
    await uneDemande(pool);
    await uneDemande(pool, { mutation: true });
    await grille({ code: 'PRIMO', version: '1' });
    await grille({ code: 'MUTATION', version: '1', population: 'mutation' });
    await retenue();
    const { rows } = await pool.query(
      'SELECT d.mutation, c.grille_code AS code FROM demande d JOIN cotation c ON c.id = d.cotation_id ORDER BY 1',
    );
    expect(rows).toEqual([
      { mutation: false, code: 'PRIMO' },
      { mutation: true, code: 'MUTATION' },
    ]);
  });
});

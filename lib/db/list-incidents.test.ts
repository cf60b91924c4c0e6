import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findDerniereResolution } from './find-derniere-resolution.ts';
import { listIncidents } from './list-incidents.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
const TOUS = { tag: 'tous' } as const;
const LIFFRE = { tag: 'territoires', sirens: ['243500774'] } as const;
const maintenant = new Date('2026-11-21T09:00:00.000Z');

beforeAll(async () => {
  // Trois incidents par minute : la clé doit départager ceux du même instant.
  await pool.query(
    `INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
     SELECT 'incident-' || g, 'c' || g, 'SERVER', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, '{243500139}', $1,
       $1::timestamptz + (g / 3) * interval '1 minute' FROM generate_series(1, 120) g`,
    [maintenant],
  );
});

const page = (cle: { apres?: string; avant?: string } = {}) => listIncidents(pool, TOUS, { etat: 'a-trier', ...cle }, maintenant);

describe('la liste des incidents', () => {
  it('va par pages, du plus récent au plus ancien, et remonte par les mêmes', async () => {
    const premiere = await page();
    const deuxieme = await page({ apres: premiere.suivante ?? '' });
    const derniere = await page({ apres: deuxieme.suivante ?? '' });
    const refs = [premiere, deuxieme, derniere].flatMap((p) => p.lignes.map((l) => l.ref));
    expect(refs).toEqual(Array.from({ length: 120 }, (_, i) => `incident-${120 - i}`));
    expect([premiere.precedente, derniere.suivante]).toEqual([null, null]);
    expect((await page({ avant: derniere.precedente ?? '' })).lignes).toEqual(deuxieme.lignes);
    expect(await page({ avant: deuxieme.precedente ?? '' })).toEqual(premiere);
  });

  it('sait quand le dernier incident du périmètre a été résolu', async () => {
    expect(await findDerniereResolution(pool, TOUS)).toBeNull();
    await pool.query(
      `INSERT INTO incident_evenement (incident_id, le, genre, de, vers) SELECT id, $1, 'etat', 'a-trier', 'resolu' FROM incident LIMIT 1`,
      [maintenant],
    );
    expect(await findDerniereResolution(pool, TOUS)).toBe(maintenant.toISOString());
    expect(await findDerniereResolution(pool, LIFFRE)).toBeNull();
  });
});

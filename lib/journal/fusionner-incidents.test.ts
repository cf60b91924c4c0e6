import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { listComptesIncidents } from '../db/list-comptes-incidents.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { unNumero } from '../domain/une-demande.fixture.ts';
import { changerIncident } from './changer-incident.ts';
import { defusionnerIncident } from './defusionner-incident.ts';
import { fusionnerIncidents } from './fusionner-incidents.ts';
import { a, ouvrirMonde, SUPPORT } from './monde-d-incidents.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 8);
const { incidents, noter, histoire, vider } = await ouvrirMonde(pool);
beforeEach(vider);

describe('un incident', () => {
  it('fusionné, apporte ses comptes et ses échanges à venir à l’incident gardé', async () => {
    await noter(0, 3);
    await noter(0, 2, { failure: 'TIMEOUT', subject: unNumero(1) });
    const [garde, autre] = await incidents();
    const rendu = await fusionnerIncidents(pool, SUPPORT, autre?.ref ?? '', garde?.ref ?? '', a(5));
    expect(rendu).toEqual({ ok: true, value: 'a-trier' });
    await noter(6, 4, { failure: 'TIMEOUT' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: garde?.ref, occurrences: 9, demandes: 1, territoires: ['243500139'] }),
    ]);
    expect(await listComptesIncidents(pool, SUPPORT.perimetre)).toMatchObject({ 'a-trier': 1, fusionne: 1 });
    expect(await fusionnerIncidents(pool, SUPPORT, garde?.ref ?? '', garde?.ref ?? '', a(7))).toEqual({
      ok: false,
      error: { tag: 'lui-meme' },
    });
  });

  it('se fusionne pendant que le journal écrit, sans perdre une occurrence', async () => {
    await noter(0);
    await noter(0, 1, { failure: 'TIMEOUT' });
    const [garde, autre] = await incidents();
    const ecrire = Promise.all(Array.from({ length: 20 }, (_, i) => noter(i, 5, { failure: i % 2 ? 'TIMEOUT' : 'SERVER' })));
    await Promise.all([ecrire, fusionnerIncidents(pool, SUPPORT, autre?.ref ?? '', garde?.ref ?? '', a(5))]);
    expect(await incidents()).toEqual([expect.objectContaining({ occurrences: 102 })]);
  });

  it('défusionné, redevient ce qu’il était ; l’incident gardé rend ce qu’il avait reçu et garde ce qui est venu depuis', async () => {
    await noter(0, 3);
    await noter(61, 2, { failure: 'TIMEOUT', subject: unNumero(1) });
    const etatComplet = async () => ({
      incidents: (
        await pool.query('SELECT ref, etat, occurrences, demandes, territoires, premiere, derniere FROM incident ORDER BY id')
      ).rows,
      heures: (await pool.query('SELECT * FROM incident_heure ORDER BY 1, 2')).rows,
      parts: (await pool.query('SELECT * FROM incident_repartition ORDER BY 1, 2, 3')).rows,
      demandes: (await pool.query('SELECT incident_id, demande_id FROM incident_demande ORDER BY 1, 2')).rows,
    });
    const avant = await etatComplet();
    const [garde, autre] = await incidents();
    await fusionnerIncidents(pool, SUPPORT, autre?.ref ?? '', garde?.ref ?? '', a(65));
    expect(await etatComplet()).not.toEqual(avant);
    expect(await defusionnerIncident(pool, SUPPORT, autre?.ref ?? '', a(66))).toEqual({ ok: true, value: 'a-trier' });
    expect(await etatComplet()).toEqual(avant);

    await fusionnerIncidents(pool, SUPPORT, autre?.ref ?? '', garde?.ref ?? '', a(67));
    await noter(68, 4, { failure: 'TIMEOUT', subject: unNumero(1) });
    await defusionnerIncident(pool, SUPPORT, autre?.ref ?? '', a(69));
    await noter(70, 1, { failure: 'TIMEOUT' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: garde?.ref, occurrences: 7, demandes: 1, territoires: ['243500139'] }),
      expect.objectContaining({ ref: autre?.ref, occurrences: 3, demandes: 1 }),
    ]);
    expect((await histoire()).filter((fait) => fait.startsWith('defusion'))).toHaveLength(4);
    expect(await defusionnerIncident(pool, SUPPORT, autre?.ref ?? '', a(71))).toEqual({
      ok: false,
      error: { tag: 'non-fusionne' },
    });
  });

  it('défusionné, laisse à l’incident gardé les autres qu’il avait absorbés', async () => {
    for (const failure of ['SERVER', 'TIMEOUT', 'NETWORK']) await noter(0, 1, { failure });
    const [garde = '', b = '', c = ''] = (await incidents()).map((i) => i.ref);
    for (const absorbe of [b, c]) await fusionnerIncidents(pool, SUPPORT, absorbe, garde, a(1));
    await defusionnerIncident(pool, SUPPORT, b, a(2));
    await noter(3, 1, { failure: 'NETWORK' });
    expect((await incidents()).map((i) => [i.ref, i.occurrences])).toEqual([
      [garde, 3],
      [b, 1],
    ]);
  });

  it('fusionné, ne déplace ni les fusions ni les demandes d’un autre, et ne se change plus lui-même', async () => {
    for (const failure of ['SERVER', 'TIMEOUT', 'NETWORK']) await noter(0, 1, { failure });
    await noter(0, 1, { failure: 'QUOTA', subject: unNumero(1) });
    const [a1 = '', b = '', c = '', d = ''] = (await incidents()).map((i) => i.ref);
    await fusionnerIncidents(pool, SUPPORT, d, c, a(1));
    await fusionnerIncidents(pool, SUPPORT, b, a1, a(2));
    await noter(3, 1, { failure: 'QUOTA' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: a1, occurrences: 2, demandes: 0 }),
      expect.objectContaining({ ref: c, occurrences: 3, demandes: 1 }),
    ]);
    expect((await histoire()).filter((fait) => fait.startsWith('fusion'))).toEqual([c, d, a1, b].map((ref) => `fusion ${ref}`));
    const { rows } = await pool.query<{ revision: number }>('SELECT revision FROM incident WHERE ref = $1', [b]);
    const cible = { ref: b, revision: rows[0]?.revision ?? -1 };
    const introuvable = { ok: false, error: { tag: 'introuvable' } };
    expect(await changerIncident(pool, SUPPORT, cible, { geste: 'prendre' }, a(4))).toEqual(introuvable);
    expect(await fusionnerIncidents(pool, SUPPORT, b, c, a(4))).toEqual(introuvable);
  });

  it('sans territoire, se change par un agent de n’importe lequel', async () => {
    await noter(0);
    const [seul] = await incidents();
    const rennais = { id: 'support', perimetre: { tag: 'territoires', sirens: ['243500139'] } } as const;
    const cible = { ref: seul?.ref ?? '', revision: seul?.revision ?? -1 };
    expect(await changerIncident(pool, rennais, cible, { geste: 'prendre' }, a(1))).toMatchObject({ ok: true });
  });

  it('ne se fusionne ni avec un inconnu, ni dans un autre environnement', async () => {
    await noter(0);
    await noter(0, 1, { environment: 'production' });
    const [ici = '', ailleurs = ''] = (await incidents()).map((i) => i.ref);
    const fusion = async (ref: string, dans: string) => fusionnerIncidents(pool, SUPPORT, ref, dans, a(1));
    expect(await fusion(ici, ailleurs)).toEqual({ ok: false, error: { tag: 'autre-environnement' } });
    expect(await fusion(ici, 'inconnu')).toEqual({ ok: false, error: { tag: 'introuvable' } });
    expect(await fusion('inconnu', ici)).toEqual({ ok: false, error: { tag: 'introuvable' } });
    expect((await incidents()).map((i) => i.occurrences)).toEqual([1, 1]);
  });

  it('défusionné, emporte ceux qu’il avait absorbés ; on défait dans l’ordre inverse', async () => {
    for (const failure of ['SERVER', 'TIMEOUT', 'NETWORK']) await noter(0, 1, { failure });
    const [a1, b, c] = (await incidents()).map((i) => i.ref);
    await fusionnerIncidents(pool, SUPPORT, c ?? '', b ?? '', a(1));
    await fusionnerIncidents(pool, SUPPORT, b ?? '', a1 ?? '', a(2));
    expect(await defusionnerIncident(pool, SUPPORT, c ?? '', a(3))).toEqual({ ok: false, error: { tag: 'absorbeur-fusionne' } });
    await defusionnerIncident(pool, SUPPORT, b ?? '', a(4));
    await noter(5, 1, { failure: 'NETWORK' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: a1, occurrences: 1 }),
      expect.objectContaining({ ref: b, occurrences: 3 }),
    ]);
    await defusionnerIncident(pool, SUPPORT, c ?? '', a(6));
    expect((await incidents()).map((i) => i.occurrences)).toEqual([1, 2, 1]);
  });
});

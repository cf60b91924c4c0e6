import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Pool } from '../db/client.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { auditer } from './audit.ts';
import { scellerAudit } from './sceller-audit.ts';
import { verifierAudit } from './verifier-audit.ts';

const tracer = (pool: Pool, n: number) =>
  auditer(pool, { agentId: null, action: 'envoi.rejouer', objet: `envoi-${n}`, issue: 'accordee', details: { n, é: '€' } });

const pool = poolDeTest(await baseDeTest(), 10);

describe('La chaîne d’audit', () => {
  /** Scelle jusqu'à `total` lignes : d'autres tests écrivent dans la même grappe et retiennent un instant l'horizon. */
  const toutSceller = async (total: number) => {
    for (let essai = 0; essai < 100; essai++) {
      const { rang, tete } = await scellerAudit(pool);
      if (rang === total) return { rang, tete };
      await new Promise((suite) => setTimeout(suite, 50));
    }
    throw new Error(`La chaîne n’atteint pas ${total} maillons.`);
  };

  /** Altère en propriétaire de la base, vérifie, puis revient en arrière. */
  const alterer = async (gestes: readonly string[], temoin: Parameters<typeof verifierAudit>[1] = null) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN; SET LOCAL session_replication_role = replica');
      for (const geste of gestes) await client.query(geste);
      return await verifierAudit(client, temoin);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };

  it('reste entière sous huit écritures simultanées, scellée pendant qu’on écrit, sans fausse alerte', async () => {
    const ecrire = async (auteur: number) => {
      for (let n = 0; n < 25; n++) await tracer(pool, auteur * 100 + n);
    };
    const ecritures = Promise.all(Array.from({ length: 8 }, (_, auteur) => ecrire(auteur)));
    for (let tour = 0; tour < 5; tour++) {
      await scellerAudit(pool);
      expect((await verifierAudit(pool)).ok).toBe(true);
    }
    await ecritures;
    const { tete } = await toutSceller(200);
    expect(await verifierAudit(pool, { rang: 200, tete })).toEqual({ ok: true, value: { lignes: 200, tete } });
  });

  it('une transaction longue, écrite avant et validée après, ne passe pas pour une insertion', async () => {
    const lente = await pool.connect();
    await lente.query('BEGIN');
    await auditer(lente, { agentId: null, action: 'envoi.rejouer', objet: 'lente', issue: 'accordee' });
    await tracer(pool, 1_000);
    await scellerAudit(pool);
    await lente.query('COMMIT');
    lente.release();
    await toutSceller(202);
    expect((await verifierAudit(pool)).ok).toBe(true);
  });

  it.each([
    ['une ligne modifiée', [`UPDATE audit SET issue = 'refusee' WHERE id = 50`], { tag: 'modifiee', auditId: '50' }],
    ['un détail retouché', [`UPDATE audit SET details = '{"n": 0}' WHERE id = 51`], { tag: 'modifiee', auditId: '51' }],
    [
      'une date avancée d’une milliseconde',
      [`UPDATE audit SET le = le + interval '1 ms' WHERE id = 52`],
      { tag: 'modifiee', auditId: '52' },
    ],
    ['une ligne supprimée', ['DELETE FROM audit WHERE id = 60'], { tag: 'supprimee', auditId: '60' }],
    [
      'une ligne et son maillon supprimés',
      ['DELETE FROM audit WHERE id = 61', 'DELETE FROM audit_maillon WHERE audit_id = 61'],
      { tag: 'maillon-manquant' },
    ],
    [
      'une ligne glissée au milieu',
      [`INSERT INTO audit (action, objet, issue, details, tx) SELECT 'a', 'o', 'accordee', '{}', tx FROM audit WHERE id = 70`],
      { tag: 'inseree' },
    ],
    [
      'deux lignes échangées',
      [`UPDATE audit a SET objet = b.objet FROM audit b WHERE (a.id, b.id) IN ((80, 81), (81, 80))`],
      { tag: 'modifiee' },
    ],
  ] as const)('voit %s, et nomme la première', async (_cas, gestes, rupture) => {
    const vu = await alterer(gestes);
    expect(vu).toMatchObject({ ok: false, error: rupture });
  });

  it('une fin coupée ne se voit que par une tête gardée ailleurs', async () => {
    const temoin = await toutSceller(202);
    const couper = [
      'DELETE FROM audit WHERE id IN (SELECT audit_id FROM audit_maillon WHERE rang > 190)',
      'DELETE FROM audit_maillon WHERE rang > 190',
    ];
    expect((await alterer(couper)).ok).toBe(true);
    expect(await alterer(couper, temoin)).toEqual({ ok: false, error: { tag: 'tete-perdue', rang: 202 } });
  });

  it('toute une suite réécrite ne répond plus à la tête gardée ailleurs', async () => {
    const temoin = { rang: 100, tete: '0'.repeat(64) };
    expect(await verifierAudit(pool, temoin)).toEqual({ ok: false, error: { tag: 'tete-perdue', rang: 100 } });
  });

  it('se scelle et se relit au-delà d’un lot, jusqu’à sa dernière ligne', async () => {
    await pool.query(
      `INSERT INTO audit (action, objet, issue, details) SELECT 'envoi.rejouer', 'envoi-' || n, 'accordee', '{}' FROM generate_series(1, 10050) n`,
    );
    const { rang, tete } = await toutSceller(10_252);
    expect(await verifierAudit(pool)).toEqual({ ok: true, value: { lignes: rang, tete } });
    const derniere = `SELECT audit_id FROM audit_maillon ORDER BY rang DESC LIMIT 1`;
    expect(await alterer([`UPDATE audit SET issue = 'refusee' WHERE id = (${derniere})`])).toMatchObject({
      error: { tag: 'modifiee', rang },
    });
  });

  it('ses maillons ne se corrigent pas plus que la trace', async () => {
    await expect(pool.query('DELETE FROM audit_maillon')).rejects.toThrow('insertion seule');
    await expect(pool.query(`UPDATE audit_maillon SET empreinte = ''`)).rejects.toThrow('insertion seule');
  });
});

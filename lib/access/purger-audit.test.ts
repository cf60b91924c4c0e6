import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { purgerAudit } from './purger-audit.ts';
import { scellerAudit } from './sceller-audit.ts';
import { verifierAudit } from './verifier-audit.ts';

const MAINTENANT = new Date();
const MOIS_MS = 30.5 * 86_400_000;
const ilYA = (mois: number) => new Date(MAINTENANT.getTime() - mois * MOIS_MS);

describe('La purge de la trace d’audit', () => {
  const bases: BaseDeTest[] = [];
  let pool: Pool;
  // Six lignes de quinze, quatorze, treize, onze, huit et zéro mois, scellées.
  beforeEach(async () => {
    await pool?.end();
    const base = await baseDeTest();
    bases.push(base);
    pool = creerPool(base.url, 4);
    for (const mois of [15, 14, 13, 11, 8, 0]) await tracer(mois);
    await toutSceller(6);
  });
  afterAll(async () => {
    await pool.end();
    for (const base of bases) await base.fermer();
  });

  const tracer = (mois: number) =>
    pool.query(`INSERT INTO audit (le, action, objet, issue, details) VALUES ($1, 'envoi.rejouer', $2, 'accordee', '{}')`, [
      ilYA(mois),
      `il-y-a-${mois}`,
    ]);
  const toutSceller = async (total: number) => {
    for (let essai = 0; essai < 100; essai += 1) {
      const { rang, tete } = await scellerAudit(pool);
      if (rang === total) return { rang, tete };
      await new Promise((suite) => setTimeout(suite, 50));
    }
    throw new Error(`La chaîne n’atteint pas ${total} maillons.`);
  };
  const objets = async () =>
    (await pool.query<{ objet: string }>('SELECT objet FROM audit ORDER BY id')).rows.map((r) => r.objet);
  /** En propriétaire de la base, déclencheurs coupés. */
  const alterer = async (...gestes: string[]) => {
    const client = await pool.connect();
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    for (const geste of gestes) await client.query(geste);
    await client.query('COMMIT');
    client.release();
  };

  it('retire ce qui a passé l’âge, laisse sa ligne, et la chaîne se vérifie encore', async () => {
    const temoin = await toutSceller(6);
    expect(await purgerAudit(pool, MAINTENANT, 12)).toEqual({ ok: true, value: { purgees: 3 } });
    expect(await objets()).toEqual(['il-y-a-11', 'il-y-a-8', 'il-y-a-0', 'audit']);
    const { rang, tete } = await toutSceller(7);
    expect(await verifierAudit(pool, temoin)).toEqual({ ok: true, value: { lignes: 4, tete } });
    expect(await verifierAudit(pool, { rang, tete })).toMatchObject({ ok: true });
    expect(await verifierAudit(pool, { rang: 2, tete: 'notée avant' })).toEqual({
      ok: false,
      error: { tag: 'tete-purgee', rang: 3 },
    });
    expect(await purgerAudit(pool, MAINTENANT, 12)).toEqual({ ok: true, value: { purgees: 0 } });
  });

  it('reprend après une chaîne purgée tout entière', async () => {
    const dansUnAn = new Date(MAINTENANT.getTime() + 13 * MOIS_MS);
    await alterer(`UPDATE audit SET le = le - interval '7 months'`, 'DELETE FROM audit_maillon');
    await toutSceller(6);
    expect(await purgerAudit(pool, dansUnAn, 12)).toEqual({ ok: true, value: { purgees: 6 } });
    await toutSceller(7);
    expect(await verifierAudit(pool)).toMatchObject({ ok: true, value: { lignes: 1 } });
  });

  it.each([
    ['modifiée, qu’elle emporterait', `UPDATE audit SET issue = 'refusee' WHERE objet = 'il-y-a-14'`, 'modifiee'],
    ['modifiée, qu’elle garderait', `UPDATE audit SET issue = 'refusee' WHERE objet = 'il-y-a-8'`, 'modifiee'],
    ['supprimée', `DELETE FROM audit WHERE objet = 'il-y-a-15'`, 'supprimee'],
    [
      'insérée après coup',
      `INSERT INTO audit (le, action, objet, issue, details, tx) SELECT le, action, 'x', issue, details, tx FROM audit WHERE objet = 'il-y-a-14'`,
      'inseree',
    ],
  ])('refuse de purger devant une ligne %s', async (_cas, geste, tag) => {
    await alterer(geste);
    const avant = await objets();
    expect(await purgerAudit(pool, MAINTENANT, 12)).toMatchObject({ ok: false, error: { tag } });
    expect(await objets()).toEqual(avant);
  });

  it('une ligne altérée après une purge se voit comme avant', async () => {
    await purgerAudit(pool, MAINTENANT, 12);
    await toutSceller(7);
    await alterer(`UPDATE audit SET issue = 'refusee' WHERE objet = 'il-y-a-11'`);
    expect(await verifierAudit(pool)).toMatchObject({ ok: false, error: { tag: 'modifiee', rang: 4 } });
  });

  const ANCRER =
    'INSERT INTO audit_ancre (rang, audit_id, tx, empreinte) SELECT rang, audit_id, tx, empreinte FROM audit_maillon';

  it('une ancre posée par-dessus une altération, ou une purge sans trace, se voit', async () => {
    await alterer(`UPDATE audit SET issue = 'refusee' WHERE objet = 'il-y-a-14'`, `${ANCRER} WHERE rang = 3`);
    expect(await verifierAudit(pool)).toEqual({ ok: false, error: { tag: 'ancre-fausse', rang: 3 } });
    await alterer('DELETE FROM audit WHERE id <= 3', 'DELETE FROM audit_maillon WHERE rang <= 3');
    expect(await verifierAudit(pool)).toEqual({ ok: false, error: { tag: 'ancre-fausse', rang: 3 } });
  });

  it('n’ancre pas moins de six mois, quel que soit le réglage, ni un maillon inventé', async () => {
    const bientot = new Date(MAINTENANT.getTime() + 2 * MOIS_MS);
    await expect(purgerAudit(pool, bientot, 1)).rejects.toThrow('moins de six mois');
    await expect(pool.query(`INSERT INTO audit_ancre VALUES (3, 3, '1', 'inventée')`)).rejects.toThrow('ne se purge pas');
  });

  it('laisse la trace et les maillons en insertion seule au-dessus de l’ancre', async () => {
    await purgerAudit(pool, MAINTENANT, 12);
    await expect(pool.query('DELETE FROM audit')).rejects.toThrow('insertion seule');
    await expect(pool.query('DELETE FROM audit_maillon')).rejects.toThrow('insertion seule');
    await expect(pool.query(`UPDATE audit SET issue = 'refusee'`)).rejects.toThrow('insertion seule');
    await expect(pool.query('DELETE FROM audit_ancre')).rejects.toThrow('insertion seule');
  });
});

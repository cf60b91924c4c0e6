import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { creerPool } from './client.ts';
import { drawPermits } from './draw-permits.ts';
import { disjoncteurPartage } from './etat-partage.ts';
import { ouvrirLiaison } from './ouvrir-liaison.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const CLE = { partenaire: 'piste', environnement: 'base-ecole' };
const FERME = { tag: 'ferme', failures: 0 };

// Un processus à part, qui tire tant qu'il peut pendant `ms` et dit combien il a obtenu.
const TIREUR = `
const [client, tirage, url, ms] = process.argv.slice(1);
const { creerPool } = await import(client);
const { drawPermits } = await import(tirage);
const pool = creerPool(url, 2);
const fin = Date.now() + Number(ms);
let obtenus = 0;
while (Date.now() < fin) {
  const { accordes, attendreMs } = await drawPermits(pool, ${JSON.stringify(CLE)}, 8, { espacementMs: 20, creditMs: 180 });
  obtenus += accordes;
  if (accordes === 0) await new Promise((suite) => setTimeout(suite, Math.min(attendreMs, 10)));
}
console.log(obtenus);
await pool.end();`;

const base = await baseDeTest();
const pool = poolDeTest(base);

describe('le débit et le disjoncteur partagés', () => {
  beforeAll(async () => {
    await ouvrirLiaison(pool, CLE, FERME);
  });

  it('deux processus ensemble ne dépassent pas le débit d’un seul', async () => {
    await pool.query('UPDATE liaison SET jetons = 0');
    const modules = ['./client.ts', './draw-permits.ts'].map((f) => new URL(f, import.meta.url).href);
    const args = ['--input-type=module', '-e', TIREUR, ...modules, base.url, '2000'];
    const debut = performance.now();
    const sorties = await Promise.all([0, 1].map(() => promisify(execFile)(process.execPath, args)));
    const secondes = (performance.now() - debut) / 1000;
    const total = sorties.reduce((n, s) => n + Number(s.stdout), 0);
    // 50 permis par seconde, dix d'avance.
    expect(total).toBeLessThanOrEqual(10 + 50 * secondes);
    expect(total).toBeGreaterThan(90);
  });

  it('après un silence, la rafale est bornée et l’attente annoncée est juste', async () => {
    await pool.query('UPDATE liaison SET jetons = 0');
    const debit = { espacementMs: 1_000, creditMs: 4_000 };
    const { accordes, attendreMs } = await drawPermits(pool, CLE, 100, debit);
    expect(accordes).toBe(5);
    expect(attendreMs).toBeGreaterThan(500);
    expect(attendreMs).toBeLessThanOrEqual(1_000);
    expect((await drawPermits(pool, CLE, 1, debit)).accordes).toBe(0);
  });

  it('deux cents tirages au même instant n’accordent que la rafale, jamais deux fois le même permis', async () => {
    await pool.query('UPDATE liaison SET jetons = 0');
    const pools = Array.from({ length: 4 }, () => creerPool(base.url, 8));
    const debit = { espacementMs: 3_600_000, creditMs: 3_600_000 * 49 };
    const tirages = await Promise.all(Array.from({ length: 200 }, (_, i) => drawPermits(pools[i % 4] ?? pool, CLE, 1, debit)));
    await Promise.all(pools.map((p) => p.end()));
    expect(tirages.reduce((n, t) => n + t.accordes, 0)).toBe(50);
  });

  it('un disjoncteur ouvert ailleurs se voit ici, et un seul des deux processus l’échange', async () => {
    let heure = 0;
    const [ici, ailleurs] = [0, 1].map(() => disjoncteurPartage<object>(pool, CLE, () => heure));
    if (!ici || !ailleurs) throw new Error('deux disjoncteurs attendus');
    expect(await ici.lire()).toEqual(FERME);
    const ouvert = { tag: 'ouvert', probeAt: 10 };
    expect(await ailleurs.echanger(FERME, ouvert)).toBe(true);
    expect(await ici.echanger(FERME, { tag: 'ouvert', probeAt: 20 })).toBe(false);
    expect(await ici.lire()).toEqual(ouvert);
    await ailleurs.echanger(ouvert, FERME);
    expect(await ici.lire()).toEqual(ouvert);
    heure = 1_000;
    expect(await ici.lire()).toEqual(FERME);
  });

  it('ouvrir deux fois ne remet pas le disjoncteur à zéro', async () => {
    await pool.query(`UPDATE liaison SET disjoncteur = '{"tag":"ouvert","probeAt":5}'`);
    await ouvrirLiaison(pool, CLE, FERME);
    expect((await pool.query('SELECT disjoncteur FROM liaison')).rows).toEqual([{ disjoncteur: { tag: 'ouvert', probeAt: 5 } }]);
  });
});

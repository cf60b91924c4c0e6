import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolSur } from '../access/un-agent.fixture.ts';
import { baseInjoignable } from './base-injoignable.ts';

const base = await baseDeTest();
const tenant = poolSur(base.url);
const presse = poolSur(base.url, { requeteMs: 300, verrouMs: 100, inactiveMs: 60_000 });
afterAll(async () => {
  await Promise.all([tenant.end(), presse.end()]);
  await base.fermer();
});

const echecDe = (promesse: Promise<unknown>): Promise<unknown> =>
  promesse.then(
    () => 'aucun échec',
    (cause: unknown) => cause,
  );

/** Un relais vers la base, qui se tait d'un coup sans rien fermer, comme une machine disparue. */
async function relaisMuet(url: string) {
  const { port, hostname } = new URL(url);
  let muet = false;
  const serveur = createServer((entree) => {
    const sortie = connect(Number(port), hostname);
    entree
      .on('data', (octets) => muet || sortie.write(octets))
      .on('error', () => sortie.destroy())
      .on('close', () => sortie.destroy());
    sortie.on('data', (octets) => entree.write(octets)).on('error', () => entree.destroy());
  });
  serveur.listen(0, '127.0.0.1');
  await once(serveur, 'listening');
  const ici = new URL(url);
  ici.port = String((serveur.address() as AddressInfo).port);
  return { url: ici.href, taire: () => (muet = true), fermer: () => serveur.close() };
}

describe('Une base qui ne répond pas', () => {
  it('tient une table ou n’en finit pas : la requête abandonne, et c’est une indisponibilité', async () => {
    const autre = await tenant.connect();
    await autre.query('BEGIN; LOCK TABLE commune IN ACCESS EXCLUSIVE MODE');
    expect(await echecDe(presse.query('SELECT * FROM commune'))).toSatisfy(baseInjoignable);
    await autre.query('ROLLBACK');
    autre.release();
    expect(await echecDe(presse.query('SELECT pg_sleep(30)'))).toSatisfy(baseInjoignable);
    expect((await presse.query('SELECT 1 AS un')).rows).toEqual([{ un: 1 }]);
  });

  it('a disparu sans fermer ses connexions : on cesse d’attendre, et le pool en ouvre d’autres', async () => {
    const relais = await relaisMuet(base.url);
    const pool = poolSur(relais.url, { requeteMs: 200, verrouMs: 100, inactiveMs: 60_000 });
    await pool.query('SELECT 1');
    relais.taire();
    expect(await echecDe(pool.query('SELECT 1'))).toSatisfy(baseInjoignable);
    expect(pool.totalCount).toBe(0);
    await pool.end();
    relais.fermer();
  });

  it.each([
    ['ne s’écrit plus (bascule en cours)', '25006', true],
    ['n’a plus de disque', '53100', true],
    ['refuse une donnée', '22P02', false],
    ['refuse un doublon', '23505', false],
  ])('%s', (_quoi, code, attendu) => expect(baseInjoignable(Object.assign(new Error('non'), { code }))).toBe(attendu));

  it('ne retient pas les autres quand un processus se fige au milieu d’une transaction', async () => {
    const fige = poolSur(base.url, { verrouMs: 100, inactiveMs: 200 });
    const connexion = await fige.connect();
    await connexion.query('BEGIN; LOCK TABLE commune IN ACCESS EXCLUSIVE MODE');
    expect((await tenant.query('SELECT count(*)::int AS n FROM commune')).rows).toEqual([{ n: 0 }]);
    expect(await echecDe(connexion.query('SELECT 1'))).toSatisfy(baseInjoignable);
    connexion.release(true);
    await fige.end();
  });
});

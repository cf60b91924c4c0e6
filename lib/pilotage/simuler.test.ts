import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { avancerSimulation, cloreSimulation, prendreSimulation } from '../db/prendre-simulation.ts';
import { changerSimulation, saveSimulation } from '../db/save-simulation.ts';
import { RENNES, SAINT_MALO, uneCotation } from '../db/une-demande-cotee.fixture.ts';
import { type BilanDeSimulation, bilanVide } from '../domain/bilan-de-simulation.ts';
import { publicsDe } from '../domain/publics.ts';
import { uneDemande } from '../domain/une-demande.fixture.ts';
import { unCritere, uneGrille } from '../domain/une-grille.fixture.ts';
import { csvDeSimulation } from './csv-de-simulation.ts';
import { simuler } from './simuler.ts';

const pool = poolDeTest(await baseDeTest(), 6);
const LE = new Date('2026-11-21T09:00:00Z');
const jamais = new AbortController().signal;
const deps = { now: () => LE, lot: 10, lotsParReprise: 2 };

const dalo = (points: number) =>
  unCritere({ code: 'DALO', bornes: { min: points, max: points }, regle: { tag: 'fait', donnee: 'dalo' } });
const handicap = unCritere({ code: 'HANDICAP', bornes: { min: 25, max: 25 }, regle: { tag: 'fait', donnee: 'handicap' } });
const expulsion = unCritere({ code: 'EXPULSION', mode: 'justificatif', bornes: { min: 30, max: 30 } });
const AVANT = uneGrille([dalo(40), handicap, expulsion]);
const APRES = uneGrille([dalo(70), expulsion], { version: '2' });

beforeAll(async () => {
  for (let i = 0; i < 55; i += 1) {
    const d = uneDemande();
    const donnees = {
      ...d,
      profil: null,
      priorites: { ...d.priorites, dalo: i % 5 === 0 },
      menage: { ...d.menage, handicap: i % 5 === 1 },
    };
    const { rows } = await pool.query<{ id: number }>(
      `INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, date_naissance, personnes_a_loger, territoires, a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
       VALUES ($1, $1, $2, '2024-06-03', now(), $3, $4, 2, $5, false, 'cotee', $6, 'x', now()) RETURNING id`,
      [
        `d${i}`,
        i === 50 ? 'radiee' : 'active',
        i % 2 === 0,
        `${1940 + i}-06-01`,
        [i === 51 ? SAINT_MALO : RENNES],
        JSON.stringify(donnees),
      ],
    );
    const preuve = {
      code: 'EXPULSION',
      points: 30,
      origine: i % 10 === 0 ? 'justificatif' : 'automatique',
      valeur: null,
      codeInsee: null,
      preuve: null,
    } as const;
    await uneCotation(pool, rows[0]?.id ?? 0, { criteres: [preuve] });
  }
});
beforeEach(() => pool.query('TRUNCATE simulation'));

const creer = () => saveSimulation(pool, { agentId: 'a', siren: RENNES, titre: 'Essai', avant: AVANT, apres: APRES });
const lire = async (ref: string) =>
  (
    await pool.query<{ etat: string; faites: number; total: number; bilan: BilanDeSimulation }>(
      'SELECT * FROM simulation WHERE ref = $1',
      [ref],
    )
  ).rows[0];

/** L'empreinte de chaque table, celle des simulations mise à part. */
async function empreintes() {
  const { rows } = await pool.query<{ t: string }>(`SELECT quote_ident(table_name) AS t FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'simulation' ORDER BY 1`);
  const lues = await Promise.all(
    rows.map(async ({ t }) => [
      t,
      (await pool.query(`SELECT md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) AS e FROM ${t} x`)).rows[0]?.e,
    ]),
  );
  return Object.fromEntries(lues);
}

describe('Une simulation', () => {
  it('cote tout le stock en cours du territoire, avant et après, et n’écrit rien d’autre que sa ligne', async () => {
    const avant = await empreintes();
    expect(Object.keys(avant)).toEqual(
      expect.arrayContaining(['demande', 'cotation', 'envoi', 'evenement', 'audit', 'compteur']),
    );
    const ref = await creer();
    expect(await simuler({ pool, ...deps }, jamais)).toEqual({ tag: 'terminee', ref, faites: 53 });
    expect(await empreintes()).toEqual(avant);
    const s = await lire(ref);
    expect(s).toMatchObject({ etat: 'terminee', total: 53, faites: 53 });
    // Onze demandes DALO (dont une radiée), la moitié avec une expulsion justifiée ; onze de handicap, dont une ailleurs.
    expect(s?.bilan.publics.tous).toMatchObject({ n: 53, gagnent: 10, perdent: 10 });
    expect(s?.bilan.publics.dalo).toMatchObject({ n: 10, gagnent: 10, perdent: 0, classeHaut: 10 });
    expect(s?.bilan.publics.handicap).toMatchObject({ n: 10, gagnent: 0, perdent: 10, classeBas: 10 });
    expect(s?.bilan.hausses[0]).toMatchObject({ avant: 70, apres: 100 });
    expect(await simuler({ pool, ...deps }, jamais)).toEqual({ tag: 'rien' });
  });

  it('arrêtée en route, reprend au point de reprise et donne le même bilan', async () => {
    const entiere = await creer();
    await simuler({ pool, ...deps }, jamais);
    const ref = await creer();
    const arret = new AbortController();
    arret.abort();
    let suspensions = 0;
    for (let issue = await simuler({ pool, ...deps }, arret.signal); issue.tag === 'suspendue'; suspensions += 1)
      issue = await simuler({ pool, ...deps }, arret.signal);
    expect(suspensions).toBeGreaterThan(3);
    const [a, b] = [await lire(entiere), await lire(ref)];
    expect(b?.faites).toBe(53);
    expect(b?.bilan).toEqual(a?.bilan);
  });

  it('s’arrête quand un agent le demande, et repart quand il le veut', async () => {
    const ref = await creer();
    const geste = (g: 'arreter' | 'reprendre') => changerSimulation(pool, { tag: 'territoires', sirens: [RENNES] }, ref, g);
    const arret = new AbortController();
    arret.abort();
    expect(await simuler({ pool, ...deps }, arret.signal)).toMatchObject({ tag: 'suspendue', faites: 10 });
    expect(await geste('arreter')).toBe(true);
    expect(await simuler({ pool, ...deps }, jamais)).toEqual({ tag: 'rien' });
    expect(await geste('arreter')).toBe(false);
    expect(await geste('reprendre')).toBe(true);
    expect(await simuler({ pool, ...deps }, jamais)).toMatchObject({ tag: 'terminee', faites: 53 });
  });

  it('arrêtée pendant un lot, n’écrit pas ce lot', async () => {
    await creer();
    const prise = await prendreSimulation(pool, LE);
    if (prise === null) throw new Error('Une simulation attendait.');
    await changerSimulation(pool, { tag: 'tous' }, prise.ref, 'arreter');
    expect(await avancerSimulation(pool, { ...prise, faites: 10 })).toBe(false);
    await cloreSimulation(pool, prise.id, { etat: 'terminee', message: null, le: LE });
    expect(await lire(prise.ref)).toMatchObject({ etat: 'arretee', faites: 0 });
  });

  it('qui échoue le dit, et n’est pas reprise', async () => {
    const ref = await creer();
    await pool.query(`UPDATE simulation SET bilan = '{}'`);
    await expect(simuler({ pool, ...deps }, jamais)).rejects.toThrow(TypeError);
    expect(await lire(ref)).toMatchObject({ etat: 'echouee', message: expect.stringContaining('relancez la simulation') });
    expect(await simuler({ pool, ...deps }, jamais)).toEqual({ tag: 'rien' });
  });

  it('se lit en tableur : notes, publics, plus grands mouvements', async () => {
    const ref = await creer();
    await simuler({ pool, ...deps }, jamais);
    const { bilan } = (await lire(ref)) ?? {};
    if (bilan === undefined) throw new Error('La simulation n’a pas de bilan.');
    const lignes = csvDeSimulation(bilan).split('\r\n');
    expect(lignes.slice(0, 7)).toEqual([
      '\uFEFFNote;Demandes avant;Demandes après',
      '0;33;43',
      '25;10;0',
      '40;5;0',
      '70;5;5',
      '100;0;5',
      '',
    ]);
    expect(lignes).toContain('Reconnaissance DALO;10;55;85;10;0;10;0');
    const mouvements = lignes.slice(lignes.indexOf('Demande;Note avant;Note après') + 1, -1);
    expect(mouvements).toEqual([...bilan.hausses, ...bilan.baisses].map((m) => `${m.ref};${m.avant};${m.apres}`));
    expect([bilan.hausses.length, bilan.baisses.length]).toEqual([10, 10]);
    const vide = csvDeSimulation(bilanVide()).split('\r\n');
    expect(vide).toContain('Mutations;0;;;0;0;0;0');
  });

  it('n’est menée que par un travailleur à la fois', async () => {
    await creer();
    const issues = await Promise.all([simuler({ pool, ...deps }, jamais), simuler({ pool, ...deps }, jamais)]);
    expect(issues.map((i) => i.tag).sort()).toEqual(['rien', 'terminee']);
  });
});

describe('Les publics', () => {
  it('sont les mêmes en base et dans le programme', async () => {
    const { rows } = await pool.query(
      `SELECT mutation, date_naissance, donnees, publics_de(d, '2026-11-21') AS publics FROM demande d`,
    );
    for (const { mutation, date_naissance, donnees, publics } of rows)
      expect(publics).toEqual(publicsDe({ ...donnees, mutation }, date_naissance, '2026-11-21'));
  });
});

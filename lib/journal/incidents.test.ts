import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findIncident } from '../db/find-incident.ts';
import { listComptesIncidents } from '../db/list-comptes-incidents.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { unEnvoi } from '../db/une-demande-cotee.fixture.ts';
import { unNumero } from '../domain/une-demande.fixture.ts';
import { type Changement, changerIncident } from './changer-incident.ts';
import { a, ouvrirMonde, SUPPORT } from './monde-d-incidents.fixture.ts';
import { reveillerIncidents } from './reveiller-incidents.ts';
import { unAppel } from './un-appel.fixture.ts';

const RENNAIS = { id: 'rennais', perimetre: { tag: 'territoires', sirens: ['243500139'] } } as const;
const MALOUIN = { id: 'malouin', perimetre: { tag: 'territoires', sirens: ['243500782'] } } as const;

const pool = poolDeTest(await baseDeTest(), 8);
const { unJournal, incidents, un, noter, histoire, vider } = await ouvrirMonde(pool);
beforeEach(vider);

const changer = async (changement: Changement, minute: number, revision?: number) => {
  const lu = await un();
  return changerIncident(pool, SUPPORT, { ref: lu.ref, revision: revision ?? lu.revision }, changement, a(minute));
};
const resoudre: Changement = { geste: 'resoudre', cause: 'Panne du SNE', action: 'Attendu', verifier: false };

describe('un incident', () => {
  it('rassemble quatre cents échecs d’une même cause en un seul, avec ses demandes touchées et son compte par heure', async () => {
    await noter(0, 200, { subject: unNumero(1) });
    for (let minute = 1; minute <= 200; minute += 1) await noter(minute);
    expect(await incidents()).toEqual([
      expect.objectContaining({ etat: 'a-trier', occurrences: 400, demandes: 1, territoires: ['243500139'] }),
    ]);
    const { rows } = await pool.query('SELECT n FROM incident_heure ORDER BY heure');
    expect(rows.map((r) => r.n)).toEqual([259, 60, 60, 21]);
    expect(await histoire()).toEqual(['ouvert a-trier']);
    expect(await listComptesIncidents(pool, SUPPORT.perimetre)).toMatchObject({ 'a-trier': 1 });
  });

  it('se distingue par classe, code, opération et environnement ; ni un succès ni un appel coupé de notre fait n’en ouvrent', async () => {
    await noter(0);
    await noter(0, 1, { failure: 'TIMEOUT' });
    await noter(0, 1, { functionalCode: 'ERRCOTTEC9002' });
    await noter(0, 1, { operation: 'post-cotation' });
    await noter(0, 1, { environment: 'production' });
    await noter(0, 1, { failure: null, status: 200 });
    await noter(0, 1, { failure: 'NETWORK', detail: 'ABANDON' });
    expect(await incidents()).toHaveLength(5);
    const { rows } = await pool.query('SELECT count(*)::int AS n FROM echange WHERE incident_id IS NULL');
    expect(rows[0]?.n).toBe(2);
  });

  it('ouvert par deux processus au même instant, reste un seul, ouvert une fois', async () => {
    const journaux = Array.from({ length: 6 }, unJournal);
    for (const j of journaux) for (let i = 0; i < 50; i += 1) j.noter(unAppel({ failure: 'SERVER' }));
    await Promise.all(journaux.map((j) => j.vider()));
    expect(await incidents()).toEqual([expect.objectContaining({ occurrences: 300 })]);
    expect(await histoire()).toEqual(['ouvert a-trier']);
  });

  it('résolu puis revu, réapparaît ; un échange d’avant la résolution, arrivé en retard, ne le fait pas revenir', async () => {
    await noter(0);
    expect(await changer({ geste: 'prendre' }, 5)).toEqual({ ok: true, value: 'pris-en-charge' });
    expect(await changer(resoudre, 10)).toEqual({ ok: true, value: 'resolu' });
    await noter(9);
    expect(await un()).toMatchObject({ etat: 'resolu', occurrences: 2 });
    await noter(11);
    expect(await un()).toMatchObject({ etat: 'reapparu', occurrences: 3 });
    expect(await histoire()).toEqual([
      'ouvert a-trier',
      'etat a-trier pris-en-charge',
      'etat pris-en-charge resolu Panne du SNE – Attendu',
      'etat resolu reapparu vu-de-nouveau',
    ]);
  });

  it('ignoré, ne revient pas de lui-même', async () => {
    await noter(0);
    await changer({ geste: 'ignorer', raison: 'Bruit connu de la recette.' }, 5);
    await noter(30, 50);
    expect(await un()).toMatchObject({ etat: 'ignore', occurrences: 51 });
  });

  it.each([
    ['à la date choisie', { jusquA: a(20).toISOString() }, () => noter(21), 'echeance'],
    ['quand le rythme double', { jusquA: null }, () => noter(70, 6), 'rythme'],
    ['quand un territoire de plus est touché', { jusquA: null }, () => noter(70, 1, { subject: unNumero(1) }), 'territoire'],
  ])('en sommeil, se réveille %s', async (_, { jusquA }, revoir, raison) => {
    await noter(0, 3);
    await changer({ geste: 'endormir', raison: 'Maintenance annoncée.', jusquA }, 5);
    await noter(6);
    expect((await un()).etat).toBe('en-sommeil');
    await revoir();
    expect((await un()).etat).toBe('a-trier');
    expect((await histoire()).at(-1)).toBe(`etat en-sommeil a-trier ${raison}`);
  });

  it('en sommeil jusqu’à une date, se réveille sans nouvel échange', async () => {
    await noter(0);
    await changer({ geste: 'endormir', raison: 'Maintenance annoncée.', jusquA: a(20).toISOString() }, 5);
    expect(await reveillerIncidents(pool, a(19))).toEqual({ reveilles: 0 });
    expect(await reveillerIncidents(pool, a(20))).toEqual({ reveilles: 1 });
    expect((await un()).etat).toBe('a-trier');
  });

  it('refuse ce qui n’est pas permis, dépassé, sans preuve ou hors du périmètre, sans rien changer', async () => {
    await noter(0, 1, { subject: unNumero(1) });
    const avant = await un();
    expect(await changer({ geste: 'rouvrir', raison: 'Pour voir, vraiment.' }, 5)).toEqual({
      ok: false,
      error: { tag: 'interdit', depuis: 'a-trier' },
    });
    expect(await changer({ geste: 'prendre' }, 5, 7)).toEqual({ ok: false, error: { tag: 'depasse' } });
    expect(await changer({ ...resoudre, verifier: true }, 5)).toEqual({ ok: false, error: { tag: 'sans-preuve' } });
    const endormir: Changement = { geste: 'endormir', raison: 'x'.repeat(10), jusquA: a(5).toISOString() };
    expect(await changer(endormir, 5)).toEqual({ ok: false, error: { tag: 'date-passee' } });
    const cible = { ref: avant.ref, revision: 0 };
    expect(await changerIncident(pool, MALOUIN, cible, { geste: 'prendre' }, a(5))).toEqual({
      ok: false,
      error: { tag: 'introuvable' },
    });
    expect(await un()).toEqual(avant);
    expect(await changerIncident(pool, RENNAIS, cible, { geste: 'prendre' }, a(5))).toMatchObject({ ok: true });
  });

  it('changé, ne change que lui', async () => {
    await noter(0);
    await noter(0, 1, { failure: 'TIMEOUT' });
    const autre = async () => (await pool.query(`SELECT * FROM incident WHERE classe = 'TIMEOUT'`)).rows;
    const avant = await autre();
    await changer({ geste: 'endormir', raison: 'Maintenance annoncée.', jusquA: null }, 5);
    await changer({ geste: 'prendre' }, 6);
    expect(await changer(resoudre, 7)).toEqual({ ok: true, value: 'resolu' });
    expect(await autre()).toEqual(avant);
  });

  it.each<[string, Partial<Record<'ligne' | 'envoi' | 'rejeu' | 'incident', string>> & { fin?: Date }, boolean]>([
    ['réussi depuis la dernière occurrence', {}, true],
    ['dont la cotation était déjà arrivée', { ligne: 'sans-effet' }, true],
    ['qui n’a rien transmis', { ligne: 'echouee' }, false],
    ['dont l’envoi n’est pas arrivé', { envoi: 'en-echec' }, false],
    ['fini avant la dernière occurrence', { fin: a(9) }, false],
    ['encore en cours', { rejeu: 'en-cours' }, false],
    ['d’un autre incident', { incident: 'TIMEOUT' }, false],
  ])('se dit résolu et vérifié par un rejeu %s : %o', async (_cas, voulu, prouve) => {
    const { ligne = 'reussie', envoi = 'transmis', fin = a(11), rejeu = 'termine', incident = 'SERVER' } = voulu;
    await noter(0);
    await noter(0, 1, { failure: 'TIMEOUT' });
    await noter(10);
    const envoiId = await unEnvoi(pool, { etat: envoi });
    await pool.query(
      `WITH r AS (
         INSERT INTO rejeu (ref, nom, raison, portee, environnement, etat, par_minute, agent_id, territoires, partout, incident_id, fin)
         SELECT 'rejeu-1', 'n', 'r', 'p', 'base-ecole', $1, 60, 'support', '{}', true, id, $2 FROM incident WHERE classe = $3 RETURNING id
       ) INSERT INTO rejeu_ligne (rejeu_id, rang, envoi_id, avis, etat) SELECT id, 1, $4, 'sur', $5 FROM r`,
      [rejeu, fin, incident, envoiId, ligne],
    );
    expect((await changer({ ...resoudre, verifier: true }, 12)).ok).toBe(prouve);
    const { rows } = await pool.query(
      `SELECT 1 FROM incident i JOIN rejeu r ON r.id = i.preuve_rejeu_id WHERE i.classe = 'SERVER'`,
    );
    expect(rows).toHaveLength(prouve ? 1 : 0);
  });

  it('répartit ses occurrences par territoire', async () => {
    await noter(0, 2, { subject: unNumero(1) });
    await noter(1);
    const lu = await findIncident(pool, SUPPORT.perimetre, (await un()).ref, a(2));
    expect(lu).toMatchObject({ occurrences: 3, parTerritoire: [{ valeur: '243500139', n: 2 }], parGrille: [] });
  });
});

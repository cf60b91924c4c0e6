import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { versLigne } from '../db/demande.transfer.ts';
import { findIncident } from '../db/find-incident.ts';
import { listComptesIncidents } from '../db/list-comptes-incidents.ts';
import { saveDemandes } from '../db/save-demandes.ts';
import { transaction } from '../db/transaction.ts';
import { unNumero, uneDemande } from '../domain/une-demande.fixture.ts';
import { type Changement, changerIncident } from './changer-incident.ts';
import { defusionnerIncident } from './defusionner-incident.ts';
import { fusionnerIncidents } from './fusionner-incidents.ts';
import { modifierCause } from './modifier-cause.ts';
import { creerJournal, type Journal } from './record-call.ts';
import { reveillerIncidents } from './reveiller-incidents.ts';
import { unAppel } from './un-appel.fixture.ts';

const T0 = Date.parse('2026-11-21T09:00:00.000Z');
const MINUTE = 60_000;
const a = (minute: number) => new Date(T0 + minute * MINUTE);

let base: BaseDeTest;
let pool: Pool;
let journal: Journal;
const support = { id: 'support', perimetre: { tag: 'tous' } } as const;
const RENNAIS = { id: 'rennais', perimetre: { tag: 'territoires', sirens: ['243500139'] } } as const;
const MALOUIN = { id: 'malouin', perimetre: { tag: 'territoires', sirens: ['243500782'] } } as const;

beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 8);
  await pool.query(
    `INSERT INTO agent (id, nom, email, role) VALUES ('support', 'Inès Benali', 'ines@exemple.example', 'support')`,
  );
  const suivi = {
    empreinte: 'e',
    aCoter: { tag: 'non' },
    etatCotation: 'cotee',
    note: null,
    cotationId: null,
    revision: 0,
  } as const;
  await transaction(pool, (tx) => saveDemandes(tx, [{ ligne: versLigne(uneDemande()), suivi }], new Date()));
});
beforeEach(async () => {
  await pool.query(
    'TRUNCATE echange, echange_corps, incident, incident_fusion, incident_evenement, incident_heure, incident_repartition, incident_demande, rejeu, rejeu_ligne, cause',
  );
  await pool.query("DELETE FROM compteur WHERE famille = 'incident'");
  journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: ({ cause }) => expect.fail(String(cause)) });
});
afterAll(async () => {
  await pool.end();
  await base.fermer();
});

const noter = async (minute: number, n = 1, autres: object = {}) => {
  for (let i = 0; i < n; i += 1)
    journal.noter(unAppel({ failure: 'SERVER', status: 503, startedAtMs: T0 + minute * MINUTE, ...autres }));
  await journal.vider();
};
type Lu = { ref: string; etat: string; occurrences: number; demandes: number; revision: number; territoires: string[] };
const incidents = async (): Promise<Lu[]> =>
  (
    await pool.query<Lu>(
      'SELECT ref, etat, occurrences, demandes, revision, territoires FROM incident WHERE fusionne_dans IS NULL ORDER BY id',
    )
  ).rows;
const un = async (): Promise<Lu> => {
  const [incident] = await incidents();
  if (incident === undefined) throw new Error('aucun incident');
  return incident;
};
const changer = async (changement: Changement, minute: number, revision?: number) => {
  const lu = await un();
  return changerIncident(pool, support, { ref: lu.ref, revision: revision ?? lu.revision }, changement, a(minute));
};
const histoire = async () =>
  (
    await pool.query<{ fait: string }>(
      `SELECT concat_ws(' ', genre, de, vers, texte) AS fait FROM incident_evenement ORDER BY id`,
    )
  ).rows.map((r) => r.fait);
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
    expect(await listComptesIncidents(pool, support.perimetre)).toMatchObject({ 'a-trier': 1 });
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
    const journaux = Array.from({ length: 6 }, () =>
      creerJournal({ pool, operationJeton: 'jeton', onProbleme: ({ cause }) => expect.fail(String(cause)) }),
    );
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
    const endormir: Changement = { geste: 'endormir', raison: 'x'.repeat(10), jusquA: a(1).toISOString() };
    expect(await changer(endormir, 5)).toEqual({ ok: false, error: { tag: 'date-passee' } });
    const cible = { ref: avant.ref, revision: 0 };
    expect(await changerIncident(pool, MALOUIN, cible, { geste: 'prendre' }, a(5))).toEqual({
      ok: false,
      error: { tag: 'introuvable' },
    });
    expect(await un()).toEqual(avant);
    expect(await changerIncident(pool, RENNAIS, cible, { geste: 'prendre' }, a(5))).toMatchObject({ ok: true });
  });

  it('fusionné, apporte ses comptes et ses échanges à venir à l’incident gardé', async () => {
    await noter(0, 3);
    await noter(0, 2, { failure: 'TIMEOUT', subject: unNumero(1) });
    const [garde, autre] = await incidents();
    const rendu = await fusionnerIncidents(pool, support, autre?.ref ?? '', garde?.ref ?? '', a(5));
    expect(rendu).toEqual({ ok: true, value: 'a-trier' });
    await noter(6, 4, { failure: 'TIMEOUT' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: garde?.ref, occurrences: 9, demandes: 1, territoires: ['243500139'] }),
    ]);
    expect(await listComptesIncidents(pool, support.perimetre)).toMatchObject({ 'a-trier': 1, fusionne: 1 });
    expect(await fusionnerIncidents(pool, support, garde?.ref ?? '', garde?.ref ?? '', a(7))).toEqual({
      ok: false,
      error: { tag: 'lui-meme' },
    });
  });

  it('se fusionne pendant que le journal écrit, sans perdre une occurrence', async () => {
    await noter(0);
    await noter(0, 1, { failure: 'TIMEOUT' });
    const [garde, autre] = await incidents();
    const ecrire = Promise.all(Array.from({ length: 20 }, (_, i) => noter(i, 5, { failure: i % 2 ? 'TIMEOUT' : 'SERVER' })));
    await Promise.all([ecrire, fusionnerIncidents(pool, support, autre?.ref ?? '', garde?.ref ?? '', a(5))]);
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
    await fusionnerIncidents(pool, support, autre?.ref ?? '', garde?.ref ?? '', a(65));
    expect(await etatComplet()).not.toEqual(avant);
    expect(await defusionnerIncident(pool, support, autre?.ref ?? '', a(66))).toEqual({ ok: true, value: 'a-trier' });
    expect(await etatComplet()).toEqual(avant);

    await fusionnerIncidents(pool, support, autre?.ref ?? '', garde?.ref ?? '', a(67));
    await noter(68, 4, { failure: 'TIMEOUT', subject: unNumero(1) });
    await defusionnerIncident(pool, support, autre?.ref ?? '', a(69));
    await noter(70, 1, { failure: 'TIMEOUT' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: garde?.ref, occurrences: 7, demandes: 1, territoires: ['243500139'] }),
      expect.objectContaining({ ref: autre?.ref, occurrences: 3, demandes: 1 }),
    ]);
    expect((await histoire()).filter((fait) => fait.startsWith('defusion'))).toHaveLength(4);
    expect(await defusionnerIncident(pool, support, autre?.ref ?? '', a(71))).toEqual({
      ok: false,
      error: { tag: 'non-fusionne' },
    });
  });

  it('défusionné, emporte ceux qu’il avait absorbés ; on défait dans l’ordre inverse', async () => {
    for (const failure of ['SERVER', 'TIMEOUT', 'NETWORK']) await noter(0, 1, { failure });
    const [a1, b, c] = (await incidents()).map((i) => i.ref);
    await fusionnerIncidents(pool, support, c ?? '', b ?? '', a(1));
    await fusionnerIncidents(pool, support, b ?? '', a1 ?? '', a(2));
    expect(await defusionnerIncident(pool, support, c ?? '', a(3))).toEqual({ ok: false, error: { tag: 'absorbeur-fusionne' } });
    await defusionnerIncident(pool, support, b ?? '', a(4));
    await noter(5, 1, { failure: 'NETWORK' });
    expect(await incidents()).toEqual([
      expect.objectContaining({ ref: a1, occurrences: 1 }),
      expect.objectContaining({ ref: b, occurrences: 3 }),
    ]);
    await defusionnerIncident(pool, support, c ?? '', a(6));
    expect((await incidents()).map((i) => i.occurrences)).toEqual([1, 2, 1]);
  });

  it('revient d’office au responsable de sa cause ; la règle se réapplique aux incidents ouverts sans personne', async () => {
    await noter(0, 1, { failure: 'TIMEOUT' });
    const texte = { titre: 'Panne du SNE', explication: 'x', probable: 'x', action: 'x', acteur: 'sne', rejouable: true };
    const regle = (responsable: string | null, lue: number, reappliquer: boolean) =>
      modifierCause(pool, 'support', {
        code: lue === 0 || lue === 1 ? 'TIMEOUT' : 'SERVER',
        lue: lue % 2,
        cause: { ...texte, responsable },
        roles: ['support'],
        reappliquer,
        maintenant: a(1),
      });
    expect(await regle('inconnu', 0, true)).toEqual({ ok: false, error: { tag: 'responsable-inconnu' } });
    expect(await regle('support', 0, false)).toEqual({ ok: true, value: 1 });
    const responsables = async () =>
      (await pool.query<{ r: string | null }>('SELECT responsable_id AS r FROM incident ORDER BY id')).rows.map(({ r }) => r);
    expect(await responsables()).toEqual([null]);
    expect(await regle('support', 1, true)).toEqual({ ok: true, value: 2 });
    expect(await responsables()).toEqual(['support']);
    expect(await regle('support', 2, false)).toEqual({ ok: true, value: 1 });
    await noter(3);
    expect(await responsables()).toEqual(['support', 'support']);
    expect((await un()).etat).toBe('a-trier');
    expect((await histoire()).filter((fait) => fait.startsWith('attribution'))).toEqual([
      'attribution regle support Inès Benali',
      'attribution regle support Inès Benali',
    ]);
  });

  it('répartit ses occurrences par territoire', async () => {
    await noter(0, 2, { subject: unNumero(1) });
    await noter(1);
    const lu = await findIncident(pool, support.perimetre, (await un()).ref, a(2));
    expect(lu).toMatchObject({ occurrences: 3, parTerritoire: [{ valeur: '243500139', n: 2 }], parGrille: [] });
  });
});

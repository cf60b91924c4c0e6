import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIFFRE_CORMIER, RENNES_METROPOLE } from '../donnees/territoires.ts';
import { type Essai, type NomClient, ouvrir } from '../essais/ouvrir.ts';
import type { CotationEnvoyee, CritereCote } from './wire.ts';

let essai: Essai;
/** Demande qui souhaite Rennes Métropole et Liffré-Cormier (cas 16). */
let double: string;
let jamaisCotee: string;
let radiee: string;
let bonne: CotationEnvoyee;

beforeAll(async () => {
  essai = await ouvrir();
  double = await essai.numero(16);
  jamaisCotee = await essai.numero(20);
  radiee = await essai.numero(21);
  await essai.admin('modification', { num_unique: radiee, evenement: 'RADIATION', motif: 'ATTRIBUTION' });
  bonne = await essai.cotationJuste(double, RENNES_METROPOLE);
});
afterAll(() => essai.arreter());

const lire = async (reponse: Response) => ({ statut: reponse.status, corps: await reponse.json() });

describe('Codes fonctionnels des lectures', () => {
  const cas: [code: string, statut: number, chemin: () => string, client?: NomClient][] = [
    ['ERRCOTNUM9001', 400, () => '/demandes/pas-un-numero'],
    ['ERRCOTNUM9002', 404, () => '/demandes/035260199999935A01'],
    ['ERRCOTLST9001', 400, () => '/demandes?range=9-2'],
    ['ERRCOTLST9001', 400, () => '/demandes?range=tout'],
    ['ERRCOTLST9002', 400, () => '/demandes?range=0-1000'],
    ['ERRCOTLST9003', 416, () => '/demandes?range=900-950'],
    ['ERRCOTLST9004', 400, () => '/demandes?filtre_a_coter=oui'],
    ['ERRCOTCAL9010', 404, () => `/demandes/${jamaisCotee}/cotation`],
    ['ERRCOTMOD9001', 404, () => '/modele-cotation', 'sansModele'],
    ['ERRCOTHAB9001', 403, () => '/healthcheck', 'sansProfil'],
  ];
  it.each(cas)('%s en HTTP %i', async (code, statut, chemin, client = 'demo') => {
    const reponse = await lire(await essai.appeler(chemin(), { client, headers: { 'x-correlation-id': 'essai-1' } }));
    expect(reponse.statut).toBe(statut);
    expect(reponse.corps).toMatchObject({ code, erreurs: [], id_correlation: 'essai-1', date: '2026-11-21T09:00:00.000Z' });
  });

  it('répond pareil pour un numéro inconnu et pour celui d’un autre territoire', async () => {
    const { demandes } = await (await essai.appeler('/demandes?filtre_a_coter=false&range=0-999', { client: 'liffre' })).json();
    const rennaises = await (await essai.appeler('/demandes?filtre_a_coter=false&range=0-999', { client: 'rennes' })).json();
    const connues = new Set(demandes.map((d: { num_unique: string }) => d.num_unique));
    const etrangere = rennaises.demandes.find((d: { num_unique: string }) => !connues.has(d.num_unique)).num_unique;
    const reponses = [`/demandes/${etrangere}`, '/demandes/035260199999935A01'].map((c) =>
      essai.appeler(c, { client: 'liffre' }),
    );
    const [autre, inconnue] = await Promise.all(reponses.map(async (r) => lire(await r)));
    expect(autre).toEqual(inconnue);
    expect(autre?.statut).toBe(404);
  });
});

describe('Codes fonctionnels de l’envoi d’une cotation', () => {
  type Change = (c: CotationEnvoyee) => unknown;
  const premierLieu = (c: CotationEnvoyee, change: object) => ({
    ...c,
    localisations_souhaitees: c.localisations_souhaitees.map((l, i) => (i === 0 ? { ...l, ...change } : l)),
  });
  const avecCritere = (c: CotationEnvoyee, critere: CritereCote) => ({ ...c, criteres: [...c.criteres, critere] });
  const cas: [code: string, champ: string, change: Change][] = [
    ['ERRCOTCAL9002', 'points', (c) => ({ ...c, points: 'beaucoup' })],
    ['ERRCOTCAL9002', 'localisations_souhaitees[0].code_insee', (c) => premierLieu(c, { code_insee: 'Rennes' })],
    ['ERRCOTCAL9002', 'motif', ({ motif: _motif, ...c }) => c],
    ['ERRCOTCAL9002', 'criteres', (c) => ({ ...c, criteres: [] })],
    ['ERRCOTCAL9003', 'criteres[0].code', (c) => ({ ...c, criteres: [{ code: 'INVENTE', points: 1, origine: 'MANUEL' }] })],
    ['ERRCOTCAL9004', 'criteres[0].points', (c) => ({ ...c, criteres: [{ code: 'DALO', points: 61, origine: 'MANUEL' }] })],
    ['ERRCOTCAL9005', 'points', (c) => ({ ...c, points: c.points + 1 })],
    ['ERRCOTCAL9005', 'localisations_souhaitees[0].points', (c) => premierLieu(c, { points: 777 })],
    ['ERRCOTCAL9006', 'localisations_souhaitees[0].code_insee', (c) => premierLieu(c, { code_insee: '75056' })],
    ['ERRCOTCAL9008', 'modele', (c) => ({ ...c, modele: { ...c.modele, version: '1999' } })],
    ['ERRCOTCAL9011', 'date_cotation', (c) => ({ ...c, date_cotation: '2026-11-21T09:06:00Z' })],
    ['ERRCOTCAL9011', 'date_cotation', (c) => ({ ...c, date_cotation: '1999-01-01T00:00:00Z' })],
    [
      'ERRCOTCAL9002',
      'criteres[1].code_insee',
      (c) => ({
        ...c,
        criteres: [
          { code: 'DALO', points: 60, origine: 'MANUEL' },
          { code: 'RAPPROCHEMENT_TRAVAIL', points: 8, origine: 'JUSTIFICATIF' },
        ],
      }),
    ],
  ];
  it.each(cas)('%s sous le champ %s', async (code, champ, change) => {
    const { statut, corps } = await lire(await essai.poster(double, change(structuredClone(bonne))));
    expect(statut).toBe(422);
    expect(corps.code).toBe('ERRCOTCAL0004');
    expect(corps.erreurs).toContainEqual(expect.objectContaining({ code, champ }));
  });

  it('ERRCOTCAL9007 pour une commune souhaitée mais hors du territoire du modèle', async () => {
    const voisine = await essai.cotationJuste(double, LIFFRE_CORMIER);
    const melange = {
      ...bonne,
      localisations_souhaitees: [...bonne.localisations_souhaitees, ...voisine.localisations_souhaitees],
    };
    const { corps } = await lire(await essai.poster(double, melange));
    expect(corps.erreurs).toContainEqual(expect.objectContaining({ code: 'ERRCOTCAL9007' }));
  });

  it('ERRCOTCAL0004 pour deux statuts d’hébergement qui s’excluent', async () => {
    const exclusifs = avecCritere(avecCritere(bonne, { code: 'SANS_ABRI', points: 50, origine: 'MANUEL' }), {
      code: 'HEBERGE_TIERS',
      points: 25,
      origine: 'MANUEL',
    });
    const primo = await trouverPrimo();
    const corpsPrimo = {
      ...exclusifs,
      modele: primo.cotation.modele,
      localisations_souhaitees: primo.cotation.localisations_souhaitees,
    };
    const { corps } = await lire(await essai.poster(primo.numero, corpsPrimo));
    expect(corps.erreurs).toContainEqual(
      expect.objectContaining({ code: 'ERRCOTCAL0004', message: expect.stringContaining('exclut') }),
    );
  });

  async function trouverPrimo() {
    for (let rang = 22; rang < 60; rang++) {
      const numero = await essai.numero(rang);
      const cotation = await essai.cotationJuste(numero, RENNES_METROPOLE).catch(() => undefined);
      if (cotation?.modele.code.endsWith('PRIMO') && cotation.localisations_souhaitees.length > 0) return { numero, cotation };
    }
    throw new Error('Aucune première demande dans le jeu d’essai');
  }

  it.each([
    ['ERRCOTCAL9001', 400, () => essai.poster(double, '{"points":')],
    ['ERRCOTCAL9001', 400, () => essai.appeler(`/demandes/${double}/cotation`, { method: 'POST', body: 'points=3' })],
    ['ERRCOTNUM9003', 409, () => essai.poster(radiee, bonne)],
    ['ERRCOTHAB9002', 403, () => essai.poster(double, bonne, 'lecture')],
    ['ERRCOTHAB9001', 403, () => essai.poster(double, bonne, 'sansProfil')],
    ['ERRCOTNUM9002', 404, () => essai.poster('035260199999935A01', bonne)],
  ])('%s en HTTP %i', async (code, statut, envoyer) => {
    const reponse = await lire(await envoyer());
    expect([reponse.statut, reponse.corps.code]).toEqual([statut, code]);
  });

  it('ERRCOTCAL9009 quand une cotation plus récente est déjà là', async () => {
    expect((await essai.poster(double, bonne)).status).toBe(200);
    const vieille = { ...bonne, date_cotation: '2026-11-21T08:59:59Z' };
    const { statut, corps } = await lire(await essai.poster(double, vieille));
    expect([statut, corps.code]).toEqual([409, 'ERRCOTCAL9009']);
  });

  it('n’inscrit au registre que ce qu’elle a accepté', async () => {
    const { total } = await (await essai.admin('registre')).json();
    expect(total).toBe(1);
  });
});

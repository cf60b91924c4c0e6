import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { listComptesEnvois } from './list-comptes-envois.ts';
import { listEnvois, type RechercheEnvois } from './list-envois.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unAgent, unEnvoi, uneCause } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
const tous: Perimetre = { tag: 'tous' };
const rennes: Perimetre = { tag: 'territoires', sirens: [RENNES] };

beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await uneCause(pool, 'ERRCOTCAL9004', 'Points hors des bornes');
  await uneCause(pool, 'VALIDATION', 'Refusé par une règle du SNE');
  await uneCause(pool, 'SERVER', 'Le SNE est en panne');
  await unEnvoi(pool, { ref: 'attente-1', auteurId: 'camille' });
  await unEnvoi(pool, { ref: 'attente-2', etat: 'en-cours', creeLe: '2026-11-10T23:30:00Z' });
  await unEnvoi(pool, { ref: 'refus-1', etat: 'refuse', classe: 'VALIDATION', code: 'ERRCOTCAL9004' });
  await unEnvoi(pool, { ref: 'refus-2', etat: 'refuse', classe: 'VALIDATION', code: 'ERRCOTCAL9999' });
  await unEnvoi(pool, { ref: 'malo-1', etat: 'en-echec', classe: 'SERVER', territoires: [SAINT_MALO] });
  await unEnvoi(pool, { ref: 'mixte-1', etat: 'transmis', territoires: [RENNES, SAINT_MALO] });
});

const refs = async (perimetre: Perimetre, recherche: Partial<RechercheEnvois> = {}, taille?: number) =>
  (await listEnvois(pool, perimetre, { etats: null, ...recherche }, taille)).envois.map((e) => e.ref);

describe('la liste des envois', () => {
  it("ne montre à un agent que les envois de ses territoires, et ceux qu'il partage", async () => {
    expect(await refs(rennes)).toEqual(['mixte-1', 'refus-2', 'refus-1', 'attente-2', 'attente-1']);
    expect(await refs({ tag: 'territoires', sirens: [] })).toEqual([]);
  });

  it("filtre par état, par territoire et par jour d'ici, minuit de Paris compris", async () => {
    expect(await refs(tous, { etats: ['a-envoyer', 'en-cours'] })).toEqual(['attente-2', 'attente-1']);
    expect(await refs(tous, { territoire: SAINT_MALO })).toEqual(['mixte-1', 'malo-1']);
    expect(await refs(tous, { du: '2026-11-11', au: '2026-11-11' })).toEqual(['attente-2']);
    expect(await refs(tous, { au: '2026-11-10' })).toEqual([]);
  });

  it('filtre par code, ou par classe avec tous ses codes', async () => {
    expect(await refs(tous, { cause: 'ERRCOTCAL9004' })).toEqual(['refus-1']);
    expect(await refs(tous, { cause: 'VALIDATION' })).toEqual(['refus-2', 'refus-1']);
  });

  it('explique un échec par son code, ou à défaut par sa classe', async () => {
    const { envois } = await listEnvois(pool, tous, { etats: null });
    const titres = Object.fromEntries(envois.map((e) => [e.ref, e.cause?.titre ?? null]));
    expect(titres).toEqual({
      'attente-1': null,
      'attente-2': null,
      'refus-1': 'Points hors des bornes',
      'refus-2': 'Refusé par une règle du SNE',
      'malo-1': 'Le SNE est en panne',
      'mixte-1': null,
    });
  });

  it("dit la demande, la note, l'auteur et les instants en UTC", async () => {
    const { envois } = await listEnvois(pool, tous, { etats: ['a-envoyer'] });
    expect(envois[0]).toMatchObject({
      ref: 'attente-1',
      note: 40,
      auteur: 'Camille Le Goff',
      creeLe: '2026-11-21T09:00:00.000Z',
      prochainEssai: '2026-11-21T09:05:00.000Z',
      termineLe: null,
    });
    expect(envois[0]?.demande.numero).toHaveLength(18);
  });

  it("se feuillette dans les deux sens sans perdre ni répéter d'envoi", async () => {
    const p1 = await listEnvois(pool, tous, { etats: null }, 2);
    const p2 = await listEnvois(pool, tous, { etats: null, apres: p1.suivante ?? '' }, 2);
    const p3 = await listEnvois(pool, tous, { etats: null, apres: p2.suivante ?? '' }, 2);
    expect([p1, p2, p3].map((p) => p.envois.map((e) => e.ref))).toEqual([
      ['mixte-1', 'malo-1'],
      ['refus-2', 'refus-1'],
      ['attente-2', 'attente-1'],
    ]);
    expect([p1.precedente, p3.suivante]).toEqual([null, null]);
    const retour = await listEnvois(pool, tous, { etats: null, avant: p3.precedente ?? '' }, 2);
    expect(retour).toMatchObject({ suivante: 'refus-1', precedente: 'refus-2' });
    expect(retour.envois.map((e) => e.ref)).toEqual(['refus-2', 'refus-1']);
    const debut = await listEnvois(pool, tous, { etats: null, avant: retour.precedente ?? '' }, 2);
    expect(debut.precedente).toBeNull();
  });

  it('rend une page vide pour une clé inconnue', async () => {
    expect(await listEnvois(pool, tous, { etats: null, apres: 'inconnue' })).toEqual({
      envois: [],
      suivante: null,
      precedente: null,
    });
  });
});

describe('les comptes des envois', () => {
  it('suivent le périmètre et le territoire choisi', async () => {
    expect(await listComptesEnvois(pool, tous, null)).toEqual({
      'a-envoyer': 1,
      'en-cours': 1,
      refuse: 2,
      'en-echec': 1,
      transmis: 1,
    });
    expect(await listComptesEnvois(pool, rennes, null)).toEqual({ 'a-envoyer': 1, 'en-cours': 1, refuse: 2, transmis: 1 });
    expect(await listComptesEnvois(pool, rennes, SAINT_MALO)).toEqual({ transmis: 1 });
  });
});

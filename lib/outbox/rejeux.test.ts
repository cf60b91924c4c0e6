import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findRejeu } from '../db/find-rejeu.ts';
import { listRejeux } from '../db/list-rejeux.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { avancerRejeux } from './avancer-rejeux.ts';
import { depsSaisie, nouvelleRef, poserDecor, uneDemande, uneSaisie } from './base.fixture.ts';
import { commanderRejeu } from './commander-rejeu.ts';
import type { Portee } from './portee-rejeu.ts';
import { preparerRejeu } from './preparer-rejeu.ts';
import { type Auteur, saisirCotation } from './saisir-cotation.ts';

const pool = poolDeTest(await baseDeTest(), 8);
let auteur: Auteur;
const ETRANGER: Auteur = { id: 'ailleurs', perimetre: { tag: 'territoires', sirens: ['243500782'] } };

beforeAll(async () => {
  auteur = await poserDecor(pool);
  await pool.query(`INSERT INTO cause (code, titre, explication, probable, action, acteur, rejouable) VALUES
    ('SERVER', 'Panne du SNE', 'x', 'x', 'x', 'sne', true), ('VALIDATION', 'Données refusées', 'x', 'x', 'x', 'nous', false)`);
});
beforeEach(() =>
  pool.query('TRUNCATE tentative, envoi, evenement, cotation, demande, rejeu, rejeu_ligne, incident, incident_demande CASCADE'),
);

const unEnvoi = async (etat = 'en-echec', classe: string | null = 'SERVER'): Promise<string> => {
  const r = await saisirCotation(depsSaisie(pool), auteur, (await uneDemande(pool)).ref, uneSaisie());
  if (!r.ok) throw new Error(r.error.tag);
  const { envoi } = r.value;
  if (envoi === null) throw new Error('la saisie attend une validation');
  await pool.query('UPDATE envoi SET etat = $2, classe = $3 WHERE ref = $1', [envoi.ref, etat, classe]);
  return envoi.ref;
};
const preparer = (portee: Portee, { qui = auteur, parMinute = 6000, environnement = 'base-ecole', lignesMax = 100 } = {}) =>
  preparerRejeu({ pool, environnement, nouvelleRef, lignesMax }, qui, {
    nom: 'INC-12',
    raison: 'Le SNE est revenu.',
    parMinute,
    portee,
  });
const prepare = async (portee: Portee, parMinute?: number): Promise<string> => {
  const r = await preparer(portee, parMinute === undefined ? {} : { parMinute });
  if (!r.ok) throw new Error(r.error.tag);
  return r.value;
};
const lancer = (ref: string, confirmation?: string) => commanderRejeu(pool, auteur, ref, 'lancer', confirmation);
const lire = async (ref: string) => {
  const lu = await findRejeu(pool, auteur, ref, { taille: 200 });
  if (lu === null) throw new Error('rejeu perdu');
  return lu;
};
const effets = async () =>
  (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM evenement WHERE genre = 'envoi-rejoue'`)).rows[0]?.n;
const regler = (etat: string) => pool.query(`UPDATE envoi SET etat = $1 WHERE etat IN ('a-envoyer', 'a-verifier')`, [etat]);
const TOUT: Portee = { tag: 'filtre', filtre: { onglet: 'tous' } };

describe('un rejeu', () => {
  it('fait son essai à blanc : sûr, doublon probable, déjà transmis, non rejouable ; rien ne part', async () => {
    for (const [etat, classe] of [
      ['en-echec', 'SERVER'],
      ['incertain', 'TIMEOUT'],
      ['transmis', null],
      ['refuse', 'VALIDATION'],
      ['remplace', null],
    ] as const)
      await unEnvoi(etat, classe);
    const lu = await lire(await prepare(TOUT));
    expect(lu).toMatchObject({
      etat: 'prepare',
      portee: 'Tous les envois du filtre « Tous »',
      avis: { sur: 1, 'doublon-probable': 1, 'deja-transmis': 1, 'non-rejouable': 2 },
      resultats: { 'en-attente': 2, ecartee: 3 },
    });
    expect(await avancerRejeux(pool)).toEqual({ remises: 0 });
  });

  it('ne prend que ce que sa portée désignait à sa création', async () => {
    await unEnvoi();
    const ref = await prepare(TOUT);
    await unEnvoi();
    await lancer(ref);
    await avancerRejeux(pool);
    expect(await effets()).toBe(1);
  });

  it('va au bout : chaque ligne a son résultat, et l’ensemble dit s’il y a eu des échecs', async () => {
    await unEnvoi();
    const ref = await prepare(TOUT);
    await lancer(ref);
    await avancerRejeux(pool);
    expect(await lire(ref)).toMatchObject({ etat: 'en-cours', resultats: { remise: 1 } });
    await regler('transmis');
    await avancerRejeux(pool);
    expect(await lire(ref)).toMatchObject({ etat: 'termine', resultats: { reussie: 1 } });
    await unEnvoi();
    const encore = await prepare({ tag: 'filtre', filtre: { onglet: 'en-echec' } });
    await lancer(encore);
    await avancerRejeux(pool);
    await regler('en-echec');
    await avancerRejeux(pool);
    expect(await lire(encore)).toMatchObject({ etat: 'termine-avec-echecs', resultats: { echouee: 1 } });
    const [resume] = (await listRejeux(pool, auteur)).lignes;
    expect(resume).toMatchObject({ ref: encore, total: 1, reussies: 0, echouees: 1 });
  });

  it('dit ligne à ligne ce que le SNE a refusé, et pourquoi', async () => {
    await unEnvoi();
    const ref = await prepare(TOUT);
    await lancer(ref);
    await avancerRejeux(pool);
    await pool.query(`UPDATE envoi SET etat = 'refuse', classe = 'VALIDATION', code_erreur = 'ERRCOTCAL9004'`);
    await avancerRejeux(pool);
    expect(await lire(ref)).toMatchObject({
      etat: 'termine-avec-echecs',
      resultats: { refusee: 1 },
      lignes: [{ etat: 'refusee', classe: 'VALIDATION', code: 'ERRCOTCAL9004', cause: 'Données refusées' }],
    });
  });

  it('montre ses lignes par pages, dans l’ordre, sans en sauter', async () => {
    for (let i = 0; i < 5; i += 1) await unEnvoi();
    const ref = await prepare(TOUT);
    const rangs: number[] = [];
    for (let apres: number | null = 0; apres !== null; ) {
      const lu: Awaited<ReturnType<typeof findRejeu>> = await findRejeu(pool, auteur, ref, { apres, taille: 2 });
      rangs.push(...(lu?.lignes.map((l) => l.rang) ?? []));
      apres = lu?.suivante ?? null;
    }
    expect(rangs).toEqual([1, 2, 3, 4, 5]);
  });

  it('de ce qui est déjà fait n’a aucun effet', async () => {
    const envoi = await unEnvoi();
    const ref = await prepare({ tag: 'envois', refs: [envoi] });
    await pool.query(`UPDATE envoi SET etat = 'transmis'`);
    await lancer(ref);
    await avancerRejeux(pool);
    expect(await lire(ref)).toMatchObject({ etat: 'termine', resultats: { 'sans-effet': 1 } });
    expect(await effets()).toBe(0);
  });

  it('deux à la fois sur les mêmes envois, avancés par trois travailleurs, n’ont qu’un effet par envoi', async () => {
    for (let i = 0; i < 12; i += 1) await unEnvoi();
    const refs = [await prepare(TOUT), await prepare(TOUT)];
    await Promise.all(refs.map((ref) => lancer(ref)));
    await Promise.all([avancerRejeux(pool), avancerRejeux(pool), avancerRejeux(pool)]);
    await avancerRejeux(pool);
    expect(await effets()).toBe(12);
    const resultats = await Promise.all(refs.map(async (ref) => (await lire(ref)).resultats));
    expect(resultats.map((r) => (r.remise ?? 0) + (r['sans-effet'] ?? 0))).toEqual([12, 12]);
    expect(resultats.reduce((n, r) => n + (r.remise ?? 0), 0)).toBe(12);
  });

  it('tient son rythme, se suspend, reprend, s’arrête', async () => {
    for (let i = 0; i < 3; i += 1) await unEnvoi();
    const ref = await prepare(TOUT, 60);
    await lancer(ref);
    expect(await avancerRejeux(pool)).toEqual({ remises: 1 });
    expect(await avancerRejeux(pool)).toEqual({ remises: 0 });
    expect(await commanderRejeu(pool, auteur, ref, 'suspendre', undefined)).toEqual({ ok: true, value: 'en-pause' });
    await pool.query('UPDATE rejeu SET prochain_lot = now()');
    expect(await avancerRejeux(pool)).toEqual({ remises: 0 });
    expect(await commanderRejeu(pool, auteur, ref, 'reprendre', undefined)).toEqual({ ok: true, value: 'en-cours' });
    expect(await avancerRejeux(pool)).toEqual({ remises: 1 });
    expect(await commanderRejeu(pool, auteur, ref, 'arreter', undefined)).toEqual({ ok: true, value: 'arrete' });
    await pool.query('UPDATE rejeu SET prochain_lot = now()');
    expect(await avancerRejeux(pool)).toEqual({ remises: 0 });
    expect(await lancer(ref)).toEqual({ ok: false, error: { tag: 'interdit', depuis: 'arrete' } });
  });

  it('d’un incident prend les envois qu’il a touchés', async () => {
    const touche = await unEnvoi();
    await unEnvoi();
    await pool.query(`INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
      VALUES ('incident-1', 'c', 'SERVER', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, '{243500139}', now(), now())`);
    await pool.query(`INSERT INTO incident_demande SELECT i.id, e.demande_id, e.id FROM incident i, envoi e WHERE e.ref = $1`, [
      touche,
    ]);
    const lu = await lire(await prepare({ tag: 'incident', ref: 'incident-1' }));
    expect(lu).toMatchObject({
      portee: 'Les envois touchés par l’incident « Panne du SNE »',
      avis: { sur: 1 },
      incident: { titre: 'Panne du SNE' },
    });
    const refuse = await preparer({ tag: 'incident', ref: 'incident-1' }, { qui: ETRANGER });
    expect(refuse).toEqual({ ok: false, error: { tag: 'incident-inconnu' } });
  });

  it('refuse une portée vide, trop large, ou d’un autre territoire, sans rien créer', async () => {
    await unEnvoi();
    await unEnvoi();
    expect(await preparer({ tag: 'envois', refs: ['inconnu'] })).toEqual({ ok: false, error: { tag: 'vide' } });
    expect(await preparer(TOUT, { lignesMax: 1 })).toEqual({ ok: false, error: { tag: 'trop', maximum: 1 } });
    expect(await preparer(TOUT, { qui: ETRANGER })).toEqual({ ok: false, error: { tag: 'vide' } });
    expect((await pool.query('SELECT 1 FROM rejeu')).rowCount).toBe(0);
    const ref = await prepare(TOUT);
    expect(await commanderRejeu(pool, ETRANGER, ref, 'lancer', undefined)).toEqual({ ok: false, error: { tag: 'introuvable' } });
    expect(await findRejeu(pool, ETRANGER, ref, { taille: 1 })).toBeNull();
  });

  it('en production, au-delà de 50 envois, ne se lance qu’en retapant leur nombre', async () => {
    await unEnvoi();
    await pool.query(
      `INSERT INTO rejeu (ref, nom, raison, portee, environnement, etat, par_minute, agent_id, territoires, partout)
      VALUES ('grand', 'n', 'r', 'p', 'production', 'prepare', 60, $1, '{}', true)`,
      [auteur.id],
    );
    await pool.query(
      `INSERT INTO rejeu_ligne SELECT r.id, g, e.id, 'sur', 'en-attente' FROM rejeu r, envoi e, generate_series(1, 51) g`,
    );
    expect(await lancer('grand')).toEqual({ ok: false, error: { tag: 'a-confirmer', nombre: 51 } });
    expect(await lancer('grand', '50')).toMatchObject({ ok: false });
    expect(await lancer('grand', '51')).toEqual({ ok: true, value: 'en-cours' });
  });
});

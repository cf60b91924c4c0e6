import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO, unAgent, unEnvoi } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { PUT as ecrireCause } from '../causes/[code]/route.ts';
import { GET as journal } from '../journal/route.ts';
import { POST as commander } from '../rejeux/[ref]/commande/route.ts';
import { POST as preparer } from '../rejeux/route.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { POST as changer } from './[ref]/etat/route.ts';
import { DELETE as defusionner } from './[ref]/fusion/route.ts';
import { GET as lister } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let support: string;
let agent: string;

beforeAll(async () => {
  await unAgent(pool, 'ines', 'Inès Benali', 'support', [RENNES]);
  await unAgent(pool, 'camille', 'Camille Le Goff', 'agent', [RENNES]);
  [support, agent] = await Promise.all([ouvrirSession(pool, 'ines'), ouvrirSession(pool, 'camille')]);
  await unEnvoi(pool, { ref: 'malo-1', etat: 'en-echec', classe: 'SERVER', territoires: [SAINT_MALO] });
  await pool.query(
    `INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
     VALUES ('incident-r', 'r', 'SERVER', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, $1, now(), now()),
            ('incident-m', 'm', 'SERVER', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, $2, now(), now())`,
    [[RENNES], [SAINT_MALO]],
  );
});
let avant = 0;
const lignesDAudit = async () =>
  (await pool.query<{ n: number }>("SELECT count(*)::int AS n FROM audit WHERE issue <> 'demandee'")).rows[0]?.n ?? 0;
const etats = async () => (await pool.query('SELECT ref, etat, revision FROM incident ORDER BY ref')).rows;
beforeEach(async () => {
  avant = await lignesDAudit();
});

const changement = (ref: string, corps: unknown, jeton = support) =>
  appeler(changer, { chemin: `/api/incidents/${ref}/etat`, params: { ref }, jeton, corps });
const rejeu = (portee: unknown, plus: object = {}) =>
  appeler(preparer, {
    chemin: '/api/rejeux',
    jeton: support,
    corps: { nom: 'INC-1', raison: 'Le SNE est revenu.', parMinute: 60, portee, ...plus },
  });

const defusion = (ref: string) =>
  appeler(defusionner, { chemin: `/api/incidents/${ref}/fusion`, methode: 'DELETE', params: { ref }, jeton: support });
const cause = (plus: object) =>
  appeler(ecrireCause, {
    chemin: '/api/causes/SERVER',
    methode: 'PUT',
    params: { code: 'SERVER' },
    jeton: support,
    corps: {
      version: 0,
      titre: 'Panne du SNE',
      explication: 'Le SNE répond en erreur.',
      probable: 'Une panne chez le SNE.',
      action: 'Attendre puis rejouer.',
      acteur: 'sne',
      rejouable: true,
      reappliquer: false,
      ...plus,
    },
  });

describe('une demande malvenue : un refus clair, rien de changé, une ligne d’audit', () => {
  it.each([
    ['un changement inconnu', 422, () => changement('incident-r', { geste: 'detruire', revision: 0 })],
    [
      'un changement pas permis',
      409,
      () => changement('incident-r', { geste: 'rouvrir', revision: 0, raison: 'Pour voir, vraiment.' }),
    ],
    ['un changement dépassé', 409, () => changement('incident-r', { geste: 'prendre', revision: 4 })],
    [
      'une résolution sans preuve',
      409,
      () =>
        changement('incident-r', {
          geste: 'resoudre',
          revision: 0,
          cause: 'Panne du SNE',
          action: 'Rien à faire',
          verifier: true,
        }),
    ],
    ['une mise à l’écart sans raison', 422, () => changement('incident-r', { geste: 'ignorer', revision: 0, raison: '' })],
    ['un incident d’un autre territoire', 404, () => changement('incident-m', { geste: 'prendre', revision: 0 })],
    ['un agent sans le droit', 403, () => changement('incident-r', { geste: 'prendre', revision: 0 }, agent)],
    ['un rejeu d’un autre territoire', 422, () => rejeu({ tag: 'envois', refs: ['malo-1'] })],
    ['un rejeu d’un incident d’ailleurs', 404, () => rejeu({ tag: 'incident', ref: 'incident-m' })],
    ['un rejeu au filtre illisible', 422, () => rejeu({ tag: 'filtre', filtre: { onglet: 'perdu' } })],
    ['un rejeu plus rapide que le quota', 422, () => rejeu({ tag: 'envois', refs: ['malo-1'] }, { parMinute: 5_000 })],
    ['une défusion de ce qui n’est pas fusionné', 409, () => defusion('incident-r')],
    ['une défusion d’un incident d’ailleurs', 404, () => defusion('incident-m')],
    ['une cause au responsable inconnu', 422, () => cause({ responsable: 'personne-ici' })],
    ['une cause au responsable qui ne traite pas d’incident', 422, () => cause({ responsable: 'camille' })],
    ['un filtre de journal illisible', 400, () => appeler(journal, { chemin: '/api/journal?http=9', jeton: support })],
    ['un filtre de liste illisible', 400, () => appeler(lister, { chemin: '/api/incidents?etat=perdu', jeton: support })],
  ])('%s : %i', async (_, status, demander) => {
    const incidents = await etats();
    expect((await demander()).status).toBe(status);
    expect(await etats()).toEqual(incidents);
    expect((await pool.query('SELECT 1 FROM rejeu UNION ALL SELECT 1 FROM cause')).rowCount).toBe(0);
    expect(await lignesDAudit()).toBe(avant + 1);
  });

  it('la liste ne montre que le périmètre', async () => {
    const { corps } = await appeler(lister, { chemin: '/api/incidents', jeton: support });
    expect(corps).toMatchObject({ lignes: [{ ref: 'incident-r' }], suivante: null, precedente: null });
  });

  it('un changement permis laisse lui aussi une ligne', async () => {
    expect(await changement('incident-r', { geste: 'prendre', revision: 0 })).toMatchObject({
      status: 200,
      corps: { etat: 'pris-en-charge' },
    });
    expect(await lignesDAudit()).toBe(avant + 1);
  });

  it('un rejeu de plus de 50 envois en production ne se lance pas sans son nombre, retapé', async () => {
    await pool.query(
      `INSERT INTO rejeu (ref, nom, raison, portee, environnement, etat, par_minute, agent_id, territoires, partout)
       VALUES ('grand-rejeu', 'n', 'r', 'p', 'production', 'prepare', 60, 'ines', $1, false)`,
      [[RENNES]],
    );
    await pool.query(
      `INSERT INTO rejeu_ligne SELECT r.id, g, e.id, 'sur', 'en-attente' FROM rejeu r, envoi e, generate_series(1, 51) g`,
    );
    const lancer = (plus: object) =>
      appeler(commander, {
        chemin: '/api/rejeux/grand-rejeu/commande',
        params: { ref: 'grand-rejeu' },
        jeton: support,
        corps: { commande: 'lancer', ...plus },
      });
    for (const plus of [{}, { confirmation: '50' }]) {
      expect(await lancer(plus)).toMatchObject({ status: 422, corps: { erreurs: [{ champ: 'confirmation' }] } });
    }
    expect((await pool.query(`SELECT 1 FROM rejeu WHERE etat = 'prepare'`)).rowCount).toBe(1);
    expect(await lignesDAudit()).toBe(avant + 2);
    expect(await lancer({ confirmation: '51' })).toMatchObject({ status: 200, corps: { etat: 'en-cours' } });
  });
});

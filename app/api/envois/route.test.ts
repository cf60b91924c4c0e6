import { beforeAll, describe, expect, it } from 'vitest';
import { envoiDetaille, pageEnvois } from '@/lib/contracts/envois.ts';
import { SAINT_MALO, unAgent, unEnvoi, uneCause } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { GET as detail } from './[ref]/route.ts';
import { GET as liste } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let jeton: string;

beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff', 'lecteur');
  jeton = await ouvrirSession(pool, 'camille');
  await uneCause(pool, 'ERRCOTCAL9004', 'Points hors des bornes');
  await unEnvoi(pool, { ref: 'envoi-attente', auteurId: 'camille' });
  await unEnvoi(pool, {
    ref: 'envoi-refuse',
    etat: 'refuse',
    classe: 'VALIDATION',
    code: 'ERRCOTCAL9004',
    motifs: [{ code: 'ERRCOTCAL9004' }],
  });
  await unEnvoi(pool, { ref: 'envoi-malouin', territoires: [SAINT_MALO] });
});

describe('GET /api/envois', () => {
  it("rend la page d'un onglet et les comptes de tous, dans le périmètre", async () => {
    const { status, corps } = await appeler(liste, { chemin: '/api/envois?onglet=refuse', jeton });
    expect(status).toBe(200);
    const page = pageEnvois.parse(corps);
    expect(page.envois.map((e) => [e.ref, e.cause?.titre])).toEqual([['envoi-refuse', 'Points hors des bornes']]);
    expect(page.comptes).toMatchObject({ 'en-attente': 1, refuse: 1, tous: 2 });
  });

  it('demande une session', async () => {
    expect((await appeler(liste, { chemin: '/api/envois' })).status).toBe(401);
  });

  it.each([
    ['onglet=inconnu', 'onglet'],
    ['du=hier', 'du'],
    ['du=2026-11-21&au=2026-11-20', 'au'],
    ['territoire=rennes', 'territoire'],
    ['cause=%27%3B', 'cause'],
    ['apres=envoi-refuse&avant=envoi-refuse', 'avant'],
    ['onglet=tous&onglet=refuse', 'onglet'],
    ['etat=refuse', 'etat'],
  ])('refuse « %s » en nommant le champ %s', async (requete, champ) => {
    const { status, corps } = await appeler(liste, { chemin: `/api/envois?${requete}`, jeton });
    expect(status).toBe(400);
    expect(corps).toMatchObject({ erreurs: [{ champ, message: expect.stringMatching(/\S/) }] });
  });
});

describe('GET /api/envois/[ref]', () => {
  it('rend un envoi, ses tentatives et ses motifs', async () => {
    const { status, corps } = await appeler(detail, {
      chemin: '/api/envois/envoi-refuse',
      params: { ref: 'envoi-refuse' },
      jeton,
    });
    expect(status).toBe(200);
    expect(envoiDetaille.parse(corps)).toMatchObject({ motifs: [{ code: 'ERRCOTCAL9004', message: null }], essais: [] });
  });

  it.each(['envoi-malouin', 'envoi-inconnu', "'; --"])(
    'ne trouve pas « %s », hors du périmètre ou de toute forme',
    async (ref) => {
      expect((await appeler(detail, { chemin: '/api/envois/x', params: { ref }, jeton })).status).toBe(404);
    },
  );
});

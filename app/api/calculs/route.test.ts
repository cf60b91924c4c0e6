import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO, unAgent, uneDemande } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { POST as changer } from './[ref]/etat/route.ts';
import { GET as lire } from './[ref]/route.ts';
import { POST as estimer } from './estimation/route.ts';
import { POST as lancer } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let responsable: string;
let voisine: string;
let agent: string;
beforeAll(async () => {
  await unAgent(pool, 'helene', 'Hélène Aubrée', 'responsable');
  await unAgent(pool, 'soizic', 'Soizic Tanguy', 'responsable', [SAINT_MALO]);
  await unAgent(pool, 'yann', 'Yann Le Goff', 'agent');
  responsable = await ouvrirSession(pool, 'helene');
  voisine = await ouvrirSession(pool, 'soizic');
  agent = await ouvrirSession(pool, 'yann');
  await uneDemande(pool);
});
beforeEach(() => pool.query('TRUNCATE calcul_stock CASCADE'));

const JUSTE = { echeance: '2036-08-15', territoire: RENNES };
const calculs = async () => (await pool.query<{ ref: string; etat: string }>('SELECT ref, etat FROM calcul_stock')).rows;
const refus = (status: number, champ?: string) => ({
  status,
  corps: expect.objectContaining({
    title: expect.any(String),
    ...(champ && { erreurs: [expect.objectContaining({ champ })] }),
  }),
});
const enLancer = (corps: unknown, jeton = responsable) => appeler(lancer, { chemin: '/api/calculs', jeton, corps });
const unCalcul = async (): Promise<string> => {
  const { corps } = await enLancer(JUSTE);
  return (corps as { ref: string }).ref;
};

describe('POST /api/calculs', () => {
  it('lance un calcul, le dit créé à son adresse, et le trace', async () => {
    const recu = await enLancer(JUSTE);
    expect(recu).toMatchObject({ status: 201, corps: { ref: expect.any(String) } });
    expect(recu.headers.get('location')).toMatch(/^\/supervision\/calculs\//);
    expect(await calculs()).toHaveLength(1);
    const { rows } = await pool.query("SELECT 1 FROM audit WHERE action = 'calcul.lancer' AND issue = 'accordee'");
    expect(rows).toHaveLength(1);
  });

  it.each([
    ['une échéance passée', { ...JUSTE, echeance: '2020-08-15' }, 422, 'echeance'],
    ['une échéance illisible', { ...JUSTE, echeance: '15 août' }, 422, 'echeance'],
    ['un territoire mal formé', { ...JUSTE, territoire: 'Rennes' }, 422, 'territoire'],
    ['un champ de trop', { ...JUSTE, agent: 'yann' }, 422, 'agent'],
    ['un corps illisible', '{', 400, undefined],
    ['le territoire d’une autre', { ...JUSTE, territoire: SAINT_MALO }, 404, undefined],
  ])('refuse %s, sans rien changer', async (_cas, corps, status, champ) => {
    const recu = await enLancer(corps);
    expect(recu).toMatchObject(refus(status, champ));
    expect(recu.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await calculs()).toEqual([]);
  });

  it('refuse un second calcul tant que le premier court', async () => {
    await unCalcul();
    expect(await enLancer(JUSTE, voisine)).toMatchObject(refus(404));
    expect(await enLancer({ ...JUSTE, territoire: SAINT_MALO }, voisine)).toMatchObject(refus(409));
    expect(await calculs()).toHaveLength(1);
  });

  it('n’est permis ni à un agent ni sans session', async () => {
    expect((await enLancer(JUSTE, agent)).status).toBe(403);
    expect((await appeler(lancer, { chemin: '/api/calculs', corps: JUSTE })).status).toBe(401);
    expect(await calculs()).toEqual([]);
  });
});

describe('POST /api/calculs/estimation', () => {
  const enEstimer = (corps: unknown, jeton = responsable) =>
    appeler(estimer, { chemin: '/api/calculs/estimation', jeton, corps });

  it('dit combien et quand, sans rien lancer', async () => {
    expect(await enEstimer(JUSTE)).toMatchObject({ status: 200, corps: { sansGrille: 1, aCoter: 0, tient: true } });
    expect(await calculs()).toEqual([]);
  });

  it.each([
    ['une échéance passée', { ...JUSTE, echeance: '2020-08-15' }, 422, 'echeance'],
    ['le territoire d’une autre', { ...JUSTE, territoire: SAINT_MALO }, 404, undefined],
  ])('refuse %s', async (_cas, corps, status, champ) => {
    expect(await enEstimer(corps)).toMatchObject(refus(status, champ));
  });

  it('n’est pas permise à un agent', async () => expect((await enEstimer(JUSTE, agent)).status).toBe(403));
});

describe('GET /api/calculs/[ref]', () => {
  const enLire = (ref: string, jeton = responsable) => appeler(lire, { chemin: `/api/calculs/${ref}`, params: { ref }, jeton });

  it('rend le calcul à qui en voit le territoire', async () => {
    const ref = await unCalcul();
    expect(await enLire(ref)).toMatchObject({ status: 200, corps: { calcul: { ref, etat: 'en-attente' }, ecarts: [] } });
    expect(await enLire(ref, voisine)).toMatchObject(refus(404));
    expect((await enLire(ref, agent)).status).toBe(403);
  });

  it.each(['inconnu-de-tous', '../../etc', "x'; DROP TABLE calcul_stock"])('refuse la référence « %s »', async (ref) => {
    expect([404, 422]).toContain((await enLire(ref)).status);
  });
});

describe('POST /api/calculs/[ref]/etat', () => {
  const enChanger = (ref: string, corps: unknown, jeton = responsable) =>
    appeler(changer, { chemin: `/api/calculs/${ref}/etat`, params: { ref }, jeton, corps });

  it('met en pause, reprend, arrête ; puis n’a plus d’objet', async () => {
    const ref = await unCalcul();
    await pool.query("UPDATE calcul_stock SET etat = 'en-cours', debut = now()");
    for (const [action, etat] of [
      ['pause', 'en-pause'],
      ['reprise', 'en-cours'],
      ['arret', 'arrete'],
    ])
      expect(await enChanger(ref, { action })).toMatchObject({ status: 200, corps: { etat } });
    expect(await enChanger(ref, { action: 'reprise' })).toMatchObject(refus(409));
    expect(await calculs()).toEqual([{ ref, etat: 'arrete' }]);
  });

  it('refuse une action inconnue, un autre territoire, un agent, sans rien changer', async () => {
    const ref = await unCalcul();
    expect(await enChanger(ref, { action: 'effacer' })).toMatchObject(refus(422, 'action'));
    expect(await enChanger(ref, { action: 'arret' }, voisine)).toMatchObject(refus(404));
    expect((await enChanger(ref, { action: 'arret' }, agent)).status).toBe(403);
    expect(await enChanger('inconnu-de-tous', { action: 'arret' })).toMatchObject(refus(404));
    expect(await calculs()).toEqual([{ ref, etat: 'en-attente' }]);
  });
});

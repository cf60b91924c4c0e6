import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO, unAgent, unEnvoi } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../service.fixture.ts';
import { POST as compter } from './compte/route.ts';
import { POST as relancer } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let responsable: string;
let agent: string;

const RAISON = 'Le SNE est revenu ce matin.';
const cause = { tag: 'cause', classe: 'SERVER', code: 'ERRCOTTEC9002' };
const envois = (...refs: string[]) => ({ tag: 'envois', refs });
const compte = (cible: unknown, jeton = responsable) =>
  appeler(compter, { chemin: '/api/envois/rejeux/compte', jeton, corps: { cible } });
const relance = (corps: object, jeton = responsable) => appeler(relancer, { chemin: '/api/envois/rejeux', jeton, corps });
async function etats(): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ ref: string; etat: string }>('SELECT ref, etat FROM envoi ORDER BY id');
  return Object.fromEntries(rows.map(({ ref, etat }) => [ref, etat]));
}

beforeAll(async () => {
  await unAgent(pool, 'nadia', 'Nadia Perrin', 'responsable', [RENNES]);
  await unAgent(pool, 'camille', 'Camille Le Goff', 'agent', [RENNES]);
  [responsable, agent] = await Promise.all([ouvrirSession(pool, 'nadia'), ouvrirSession(pool, 'camille')]);
});
beforeEach(async () => {
  await pool.query('TRUNCATE demande CASCADE');
  const panne = { etat: 'en-echec', classe: 'SERVER', code: 'ERRCOTTEC9002' };
  await unEnvoi(pool, { ref: 'panne-1', ...panne });
  await unEnvoi(pool, { ref: 'panne-2', ...panne });
  await unEnvoi(pool, { ref: 'panne-malo', ...panne, territoires: [SAINT_MALO] });
  await unEnvoi(pool, { ref: 'transmis-1', etat: 'transmis' });
  await unEnvoi(pool, { ref: 'doute-1', etat: 'incertain', classe: 'TIMEOUT' });
});

describe('POST /api/envois/rejeux/compte', () => {
  it("compte d'abord : relançables, déjà transmis, hors périmètre, sans rien changer", async () => {
    const avant = await etats();
    const { status, corps } = await compte(envois('panne-1', 'doute-1', 'transmis-1', 'panne-malo', 'inconnu-1', 'panne-1'));
    expect([status, corps]).toEqual([200, { relancables: 2, dejaTransmis: 1, horsPerimetre: 2, autres: 0 }]);
    expect((await compte(cause)).corps).toMatchObject({ relancables: 2 });
    expect(await etats()).toEqual(avant);
  });
});

describe('POST /api/envois/rejeux', () => {
  it('relance tous les envois de la cause, dans le périmètre seulement', async () => {
    const recu = await relance({ cible: cause, raison: RAISON, attendu: 2 });
    expect([recu.status, recu.corps]).toEqual([200, { relances: 2, restants: 0 }]);
    expect(await etats()).toMatchObject({ 'panne-1': 'a-envoyer', 'panne-2': 'a-envoyer', 'panne-malo': 'en-echec' });
  });

  it('relance une sélection ; un envoi incertain est relu avant tout', async () => {
    await relance({ cible: envois('panne-1', 'doute-1'), raison: RAISON, attendu: 2 });
    expect(await etats()).toMatchObject({ 'panne-1': 'a-envoyer', 'doute-1': 'a-verifier', 'panne-2': 'en-echec' });
  });

  it("n'écrit rien si le compte a changé depuis qu'il a été lu", async () => {
    const avant = await etats();
    const recu = await relance({ cible: cause, raison: RAISON, attendu: 3 });
    expect(recu.status).toBe(409);
    expect(recu.corps).toMatchObject({
      detail: 'Le compte a changé : 2 à relancer maintenant, 3 quand vous l’avez lu.',
      erreurs: [{ champ: 'attendu' }],
    });
    expect(await etats()).toEqual(avant);
  });

  it.each([
    ['sans raison', { raison: 'vite' }, 'raison'],
    ['sans envoi', { cible: envois() }, 'cible.refs'],
    ['avec une référence illisible', { cible: envois("'--") }, 'cible.refs.0'],
    ['avec une classe illisible', { cible: { ...cause, classe: '*' } }, 'cible.classe'],
    ['sans dire quoi', { cible: { tag: 'tout' } }, 'cible.tag'],
    ['sans compte lu', { attendu: 0 }, 'attendu'],
    ['avec un champ de trop', { etat: 'transmis' }, 'etat'],
  ])('refuse une demande %s, sous son champ, et ne change rien', async (_cas, changement, champ) => {
    const avant = await etats();
    const recu = await relance({ cible: cause, raison: RAISON, attendu: 2, ...changement });
    expect([recu.status, recu.corps]).toEqual([422, expect.objectContaining({ erreurs: [expect.objectContaining({ champ })] })]);
    expect(await etats()).toEqual(avant);
  });

  it('est réservé à qui a le droit de rejouer', async () => {
    expect((await compte(cause, agent)).status).toBe(403);
    expect((await relance({ cible: cause, raison: RAISON, attendu: 2 }, agent)).status).toBe(403);
  });
});

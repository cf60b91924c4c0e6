import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cotationEnregistree } from '@/lib/contracts/cotations.ts';
import { dossierACoter } from '@/lib/contracts/dossier-a-coter.ts';
import { RENNES, SAINT_MALO, unAgent, uneDemande } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../../service.fixture.ts';
import { GET as saisie } from '../saisie/route.ts';
import { POST as coter } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let agent: string;
let lecteur: string;
let ref: string;

const violences = {
  code: 'VIOLENCES',
  libelle: 'Violences au sein du foyer',
  description: null,
  nature: 'national',
  obligatoire: true,
  mode: 'justificatif',
  bornes: { min: 50, max: 50 },
  paliers: [],
  parLocalisation: false,
};
const critere = {
  code: 'VIOLENCES',
  points: 50,
  origine: 'justificatif',
  valeur: null,
  codeInsee: null,
  preuve: 'Récépissé 114',
};
const corps = (plus: object = {}) => ({
  revision: 0,
  territoire: RENNES,
  criteres: [critere],
  motif: 'piece-justificative',
  justification: 'Récépissé de plainte vu au guichet.',
  cleIdempotence: randomUUID(),
  ...plus,
});
const envoyer = (contenu: unknown, qui = agent, demande = ref) =>
  appeler(coter, { chemin: `/api/demandes/${demande}/cotations`, params: { ref: demande }, jeton: qui, corps: contenu });

async function traces(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT (SELECT count(*) FROM cotation) + (SELECT count(*) FROM envoi) + (SELECT count(*) FROM evenement)
       + (SELECT coalesce(sum(revision), 0) FROM demande) AS n`,
  );
  return Number(rows[0]?.n);
}

beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await unAgent(pool, 'louis', 'Louis Hamon', 'lecteur');
  [agent, lecteur] = await Promise.all([ouvrirSession(pool, 'camille'), ouvrirSession(pool, 'louis')]);
  await pool.query(
    `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu)
     VALUES ('EPCI-243500139-PRIMO', '2', 'Grille', $1, 'primo', 'publiee', '2026-01-01', $2)`,
    [RENNES, JSON.stringify({ criteres: [violences] })],
  );
  await uneDemande(pool, { ref: 'malouine', territoires: [SAINT_MALO] });
});
beforeEach(async () => {
  ref = `demande-${randomUUID()}`;
  await uneDemande(pool, { ref });
});

describe('POST /api/demandes/[ref]/cotations', () => {
  it('enregistre la cotation, met son envoi dans la file et dit où le suivre', async () => {
    const recu = await envoyer(corps());
    expect(recu.status).toBe(201);
    const { envoi, cotation } = cotationEnregistree.parse(recu.corps);
    expect(recu.headers.get('location')).toBe(`/envois/${envoi?.ref}`);
    expect([cotation.points, envoi?.etat]).toEqual([50, 'a-envoyer']);
  });

  it("ne fait qu'une cotation d'une saisie envoyée deux fois", async () => {
    const double = corps();
    await envoyer(double);
    const avant = await traces();
    const recu = await envoyer(double);
    expect([recu.status, cotationEnregistree.parse(recu.corps).deja]).toEqual([201, true]);
    expect(await traces()).toBe(avant);
  });

  it("répond « conflit » à une saisie partie d'une version dépassée, et le dossier relu porte la version enregistrée", async () => {
    await envoyer(corps());
    const avant = await traces();
    const recu = await envoyer(corps());
    expect([recu.status, recu.corps]).toEqual([
      409,
      expect.objectContaining({ detail: expect.stringContaining('Une autre cotation') }),
    ]);
    expect(await traces()).toBe(avant);
    const relu = await appeler(saisie, { chemin: `/api/demandes/${ref}/saisie`, params: { ref }, jeton: agent });
    expect(dossierACoter.parse(relu.corps)).toMatchObject({ demande: { revision: 1 }, courante: { auteur: 'Camille Le Goff' } });
  });

  it.each([
    ['sans justification', { justification: 'court' }, 'justification'],
    ['avec un motif inconnu', { motif: 'parce que' }, 'motif'],
    ['sans critère', { criteres: [] }, 'criteres'],
    ['avec un total libre', { points: 300 }, 'points'],
    ['avec des points à virgule', { criteres: [{ ...critere, points: 50.5 }] }, 'criteres.0.points'],
    ['avec des points en texte', { criteres: [{ ...critere, points: '50' }] }, 'criteres.0.points'],
    ['avec des points hors des bornes', { criteres: [{ ...critere, points: 51 }] }, 'criteres.VIOLENCES.points'],
    ['sans pièce', { criteres: [{ ...critere, preuve: '' }] }, 'criteres.VIOLENCES.preuve'],
    ['avec un critère hors grille', { criteres: [{ ...critere, code: 'CHANCE' }] }, 'criteres.CHANCE.code'],
    ['avec un autre territoire', { territoire: SAINT_MALO }, 'territoire'],
    ['sans clé', { cleIdempotence: 'abc' }, 'cleIdempotence'],
    ['avec un caractère nul', { justification: 'Vu au guichet\u0000, pièce en main.' }, ''],
  ])('refuse une saisie %s, sous son champ, et ne change rien', async (_cas, changement, champ) => {
    const avant = await traces();
    const recu = await envoyer(corps(changement));
    expect(recu.status).toBe(422);
    expect(recu.corps).toMatchObject({ erreurs: expect.arrayContaining([expect.objectContaining({ champ })]) });
    expect(await traces()).toBe(avant);
  });

  it('refuse un corps illisible', async () => {
    expect((await envoyer('{"revision":')).status).toBe(400);
  });

  it.each(['malouine', 'inconnue', '../x'])('ne trouve pas la demande « %s »', async (demande) => {
    const avant = await traces();
    expect((await envoyer(corps(), agent, demande)).status).toBe(404);
    expect(await traces()).toBe(avant);
  });

  it('est interdit à un lecteur, qui ne lit pas non plus le dossier', async () => {
    expect((await envoyer(corps(), lecteur)).status).toBe(403);
    const lu = await appeler(saisie, { chemin: '/api', params: { ref }, jeton: lecteur });
    expect(lu.status).toBe(403);
  });
});

describe('GET /api/demandes/[ref]/saisie', () => {
  it('refuse un territoire mal écrit en le nommant', async () => {
    const recu = await appeler(saisie, { chemin: '/api/x?territoire=abc', params: { ref }, jeton: agent });
    expect([recu.status, recu.corps]).toEqual([
      400,
      expect.objectContaining({ erreurs: [expect.objectContaining({ champ: 'territoire' })] }),
    ]);
  });

  it("ne trouve ni une demande d'ailleurs ni un territoire qui n'est pas le sien", async () => {
    expect((await appeler(saisie, { chemin: '/api/x', params: { ref: 'malouine' }, jeton: agent })).status).toBe(404);
    expect((await appeler(saisie, { chemin: `/api/x?territoire=${SAINT_MALO}`, params: { ref }, jeton: agent })).status).toBe(
      404,
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { findSimulation } from '@/lib/db/list-simulations.ts';
import { saveSimulation } from '@/lib/db/save-simulation.ts';
import { RENNES, SAINT_MALO, unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { PUT as commenter } from './[ref]/commentaire/route.ts';
import { POST as simuler } from './route.ts';

const GRILLE = {
  code: 'G',
  version: '1',
  libelle: 'Grille d’essai',
  siren: RENNES,
  population: 'primo' as const,
  debut: '2026-01-01',
  fin: null,
  criteres: [],
};

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let ref: string;
let ailleurs: string;
const jetons: Record<string, string> = {};

beforeAll(async () => {
  await unAgent(pool, 'nadia', 'Nadia Perrin', 'responsable');
  await unAgent(pool, 'camille', 'Camille Le Goff');
  for (const id of ['nadia', 'camille']) jetons[id] = await ouvrirSession(pool, id);
  const creer = (siren: string) =>
    saveSimulation(pool, { agentId: 'nadia', siren, titre: 'Essai', avant: GRILLE, apres: GRILLE });
  [ref, ailleurs] = await Promise.all([creer(RENNES), creer(SAINT_MALO)]);
});

const commente = (simulation: string, commentaire: string, qui = 'nadia') =>
  appeler(commenter, {
    chemin: `/api/simulations/${simulation}/commentaire`,
    params: { ref: simulation },
    jeton: jetons[qui] ?? '',
    corps: { commentaire },
  });
const lu = async () => (await findSimulation(pool, ref, { tag: 'tous' }))?.commentaire;

describe('Le commentaire d’une simulation', () => {
  it('se pose, se remplace et s’efface', async () => {
    expect((await commente(ref, ' À présenter en conférence intercommunale. ')).status).toBe(200);
    expect(await lu()).toBe('À présenter en conférence intercommunale.');
    expect((await commente(ref, '')).status).toBe(200);
    expect(await lu()).toBeNull();
  });

  it('demande le droit de simuler, et reste dans le périmètre', async () => {
    expect((await commente(ref, 'Bien', 'camille')).status).toBe(403);
    expect((await commente(ailleurs, 'Bien')).status).toBe(404);
    expect((await commente(ref, 'x'.repeat(2_001))).status).toBe(422);
  });
});

describe('Une nouvelle simulation', () => {
  beforeAll(async () => {
    const criteres = JSON.stringify({ criteres: [{ code: 'DALO', bornes: { min: 40, max: 40 }, paliers: [] }] });
    for (const [code, version, siren, etat] of [
      ['RENNES', '1', RENNES, 'publiee'],
      ['RENNES', '2', RENNES, 'brouillon'],
      ['MALO', '1', SAINT_MALO, 'publiee'],
    ])
      await pool.query(
        `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu)
         VALUES ($1, $2, 'Grille', $3, 'primo', $4, '2026-01-01', $5)`,
        [code, version, siren, etat, criteres],
      );
  });
  const brouillon = (grille: string) => ({ tag: 'brouillon', grille });
  const points = (voulus: Record<string, number>) => ({ tag: 'points', points: voulus });
  const lancer = (depart: string, essai: object) =>
    appeler(simuler, { chemin: '/api/simulations', jeton: jetons.nadia ?? '', corps: { titre: 'Essai', depart, essai } });
  const grilles = async ({ corps }: { corps: unknown }) => {
    const simulation = corps as { ref: string };
    const sql = 'SELECT siren, avant, apres FROM simulation WHERE ref = $1';
    return (await pool.query(sql, [simulation.ref])).rows[0];
  };

  it('essaie un brouillon du même territoire, ou d’autres points', async () => {
    const duBrouillon = await lancer('RENNES|1', brouillon('RENNES|2'));
    expect(duBrouillon.status).toBe(201);
    expect(duBrouillon.headers.get('location')).toMatch(/^\/pilotage\/simulations\//);
    expect(await grilles(duBrouillon)).toMatchObject({ siren: RENNES, avant: { version: '1' }, apres: { version: '2' } });
    expect(await grilles(await lancer('RENNES|1', points({ DALO: 60 })))).toMatchObject({
      avant: { criteres: [{ bornes: { max: 40 } }] },
      apres: { version: 'essai', criteres: [{ bornes: { max: 60 } }] },
    });
  });

  it.each([
    ['d’une grille inconnue', 'RENNES|9', points({ DALO: 60 }), 'depart'],
    ['d’un brouillon', 'RENNES|2', points({ DALO: 60 }), 'depart'],
    ['d’une grille hors de son périmètre', 'MALO|1', points({ DALO: 60 }), 'depart'],
    ['qui ne change aucun point', 'RENNES|1', points({ DALO: 40, AUTRE: 12 }), 'essai'],
    ['vers une grille inconnue', 'RENNES|1', brouillon('RENNES|9'), 'essai'],
    ['vers la grille d’un autre territoire', 'RENNES|1', brouillon('MALO|1'), 'essai'],
  ])('ne part pas %s', async (_cas, depart, essai, champ) =>
    expect(await lancer(depart, essai)).toMatchObject({ status: 422, corps: { erreurs: [{ champ }] } }),
  );
});

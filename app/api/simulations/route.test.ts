import { beforeAll, describe, expect, it } from 'vitest';
import { findSimulation } from '@/lib/db/list-simulations.ts';
import { saveSimulation } from '@/lib/db/save-simulation.ts';
import { RENNES, SAINT_MALO, unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { PUT as commenter } from './[ref]/commentaire/route.ts';

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

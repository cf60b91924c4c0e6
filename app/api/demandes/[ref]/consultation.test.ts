import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO, unAgent, uneCotation, uneDemande } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../service.fixture.ts';
import { GET as lireCotation } from '../../cotations/[ref]/route.ts';
import { GET as lireDemande } from './route.ts';
import { GET as lireSaisie } from './saisie/route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let rennes: string;
let malo: string;

beforeAll(async () => {
  await unAgent(pool, 'rennes', 'Camille Le Goff', 'agent', [RENNES]);
  await unAgent(pool, 'malo', 'Erwan Morvan', 'agent', [SAINT_MALO]);
  [rennes, malo] = [await ouvrirSession(pool, 'rennes'), await ouvrirSession(pool, 'malo')];
  await uneCotation(pool, await uneDemande(pool, { ref: 'dossier-1' }), { ref: 'cotation-1' });
});

const ROUTES = [
  ['une demande', lireDemande, 'dossier-1', 'demande/dossier-1'],
  ['la saisie d’une demande', lireSaisie, 'dossier-1', 'demande/dossier-1'],
  ['une cotation', lireCotation, 'cotation-1', 'cotation/cotation-1'],
] as const;
const consultations = async () =>
  (await pool.query(`SELECT agent_id, objet, issue FROM audit WHERE action = 'demande.consulter' ORDER BY id`)).rows;

describe('Consulter le dossier d’un ménage', () => {
  it.each(ROUTES)('%s : la trace dit qui et quoi, et rien ne sort sans elle', async (_quoi, route, ref, objet) => {
    const demander = (jeton: string) => appeler(route, { chemin: '/api/x', params: { ref }, jeton });
    const avant = (await consultations()).length;
    expect((await demander(malo)).status).toBe(404);
    expect((await demander(rennes)).status).toBe(200);
    expect((await consultations()).slice(avant)).toEqual([{ agent_id: 'rennes', objet, issue: 'accordee' }]);
    await pool.query(`ALTER TABLE audit ADD CONSTRAINT pleine CHECK (false) NOT VALID`);
    expect((await demander(rennes)).status).toBe(500);
    await pool.query('ALTER TABLE audit DROP CONSTRAINT pleine');
  });

  it('toute page ou route qui lit un dossier le trace', () => {
    const LECTURES = /from '@\/lib\/db\/find-(demande|saisie|cotation|cotation-comparee)\.ts'/;
    const oublieuses = globSync('app/**/*.{ts,tsx}', { exclude: ['**/*.test.ts'] }).filter((fichier) => {
      const texte = readFileSync(fichier, 'utf8');
      return LECTURES.test(texte) && !/\b(consulter|lireFiche)\(/.test(texte);
    });
    expect(oublieuses).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO, unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { POST as publier } from './[code]/[version]/publication/route.ts';
import { POST as proposer } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let responsable: string;
let seconde: string;
let agent: string;

const grille = (version: string, plus = {}) => ({
  code: 'EPCI-243500139-PRIMO',
  version,
  libelle: 'Grille d’essai',
  siren: RENNES,
  population: 'primo',
  debut: '2099-01-01',
  fin: null,
  criteres: [
    {
      code: 'DALO',
      libelle: 'Reconnaissance DALO',
      description: null,
      nature: 'national',
      obligatoire: true,
      mode: 'automatique',
      bornes: { min: 60, max: 60 },
      paliers: [],
      parLocalisation: false,
      regle: { tag: 'fait', donnee: 'dalo' },
    },
  ],
  ...plus,
});
const proposition = (brute: unknown, jeton = responsable) =>
  appeler(proposer, {
    chemin: '/api/grilles',
    jeton,
    corps: { contenu: typeof brute === 'string' ? brute : JSON.stringify(brute) },
  });
const publication = (version: string, jeton = seconde, corps: object = { confirmee: true }) => {
  const params = { code: 'EPCI-243500139-PRIMO', version };
  return appeler(publier, { chemin: `/api/grilles/${params.code}/${version}/publication`, params, jeton, corps });
};
const etats = async () => {
  const { rows } = await pool.query<{ v: string }>(
    `SELECT version || ' ' || etat || coalesce(' ' || fin, '') AS v FROM grille ORDER BY id`,
  );
  return rows.map((r) => r.v);
};

beforeAll(async () => {
  await unAgent(pool, 'nadia', 'Nadia Perrin', 'responsable', [RENNES]);
  await unAgent(pool, 'erwan', 'Erwan Morvan', 'administrateur', [RENNES]);
  await unAgent(pool, 'camille', 'Camille Le Goff', 'agent', [RENNES]);
  [responsable, seconde, agent] = await Promise.all([
    ouvrirSession(pool, 'nadia'),
    ouvrirSession(pool, 'erwan'),
    ouvrirSession(pool, 'camille'),
  ]);
});

describe('Proposer puis publier une grille', () => {
  it('un brouillon juste est enregistré et se remplace ; un fautif est refusé avec toutes ses fautes', async () => {
    expect(await proposition(grille('1'))).toMatchObject({ status: 201, corps: { version: '1' } });
    expect((await proposition(grille('1', { libelle: 'Revue' }))).status).toBe(201);
    expect(await etats()).toEqual(['1 brouillon']);
    const refusee = await proposition({ ...grille('2'), debut: 'demain', fin: 'hier' });
    expect(refusee).toMatchObject({ status: 422, corps: { erreurs: [{ champ: 'debut' }, { champ: 'fin' }] } });
    expect(await proposition('{ pas du json')).toMatchObject({ status: 422 });
    for (const libelle of ['a\u0000b', 'a\ud800b'])
      expect(await proposition(grille('2', { libelle }))).toMatchObject({ status: 422, corps: { erreurs: [{ champ: '' }] } });
    expect((await proposition(`${'['.repeat(90_000)}${']'.repeat(90_000)}`)).status).toBe(422);
  });

  it('demande le droit, et le territoire', async () => {
    expect((await proposition(grille('9'), agent)).status).toBe(403);
    expect((await publication('1', agent)).status).toBe(403);
    const ailleurs = await proposition({ ...grille('9'), siren: SAINT_MALO });
    expect(ailleurs).toMatchObject({ status: 422, corps: { erreurs: [{ champ: 'siren' }] } });
  });

  it('au-delà de l’écart réglé, l’auteur ne publie pas son propre brouillon ; le refus est tracé', async () => {
    const refusee = await publication('1', responsable);
    expect(refusee).toMatchObject({ status: 403, corps: { detail: expect.stringContaining('60 points d’écart') } });
    expect(await etats()).toEqual(['1 brouillon']);
    const { rows } = await pool.query("SELECT agent_id FROM audit WHERE action = 'grille.publier' AND issue = 'refusee'");
    expect(rows.at(-1)).toEqual({ agent_id: 'nadia' });
  });

  it('la publication se confirme, clôt la version d’avant, ne se refait pas, et laisse une trace d’audit', async () => {
    expect((await publication('1', seconde, {})).status).toBe(422);
    expect(await publication('1')).toMatchObject({ status: 200, corps: { remplacees: [] } });
    expect((await publication('1')).status).toBe(409);
    expect((await proposition(grille('1'))).status).toBe(422);
    await proposition(grille('2', { debut: '2099-06-01' }));
    expect(await publication('2')).toMatchObject({ corps: { remplacees: [{ version: '1', fin: '2099-05-31' }] } });
    expect(await etats()).toEqual(['1 publiee 2099-05-31', '2 publiee']);
    await proposition(grille('3', { debut: '2099-09-01', libelle: 'Mêmes points' }));
    expect(await publication('3', responsable)).toMatchObject({ status: 200 });
    expect((await publication('7')).status).toBe(404);
    const { rows } = await pool.query(
      "SELECT objet FROM audit WHERE action = 'grille.publier' AND issue = 'accordee' ORDER BY id",
    );
    expect(rows).toHaveLength(3);
  });
});

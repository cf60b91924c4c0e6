import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { unNumero } from '../domain/une-demande.fixture.ts';
import { findEchange } from './find-echange.ts';
import { findSupervision } from './find-supervision.ts';
import { listEchanges, type RechercheEchanges } from './list-echanges.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { poserDemande } from './poser-demande.fixture.ts';
import { type EchangeAEcrire, saveEchanges } from './save-echanges.ts';
import { transaction } from './transaction.ts';

const DU = '2026-11-20T00:00:00.000Z';
const TOUS: Perimetre = { tag: 'tous' };
const RENNES: Perimetre = { tag: 'territoires', sirens: ['243500139'] };
const LIFFRE: Perimetre = { tag: 'territoires', sirens: ['243500774'] };

const unEchange = (rang: number, autres: Partial<EchangeAEcrire> = {}): EchangeAEcrire => ({
  le: new Date(Date.parse('2026-11-21T09:00:00.000Z') + rang * 1_000).toISOString(),
  sens: 'sortant',
  partenaire: 'sne',
  environnement: 'base-ecole',
  operation: 'get-demande',
  methode: 'GET',
  route: '/demandes/{num_unique}',
  verdict: 'reussi',
  classe: null,
  panne: false,
  http: 200,
  code: null,
  dureeMs: 10 * rang,
  tentative: 1,
  envoiId: null,
  agentId: null,
  correlation: `c-${rang}`,
  numero: null,
  reponse: null,
  ...autres,
});

const pool = poolDeTest(await baseDeTest());

describe('les lectures du journal', () => {
  beforeAll(async () => {
    await poserDemande(pool);
    await pool.query(`INSERT INTO cause (code, titre, explication, probable, action, acteur, rejouable) VALUES
      ('QUOTA', 'Quota atteint', 'x', 'x', 'x', 'piste', true), ('QUOTA-423', 'Application bloquée', 'x', 'x', 'x', 'piste', false),
      ('VALIDATION', 'Données refusées', 'x', 'x', 'x', 'nous', false), ('ERRCOTCAL9003', 'Critère hors grille', 'x', 'x', 'x', 'nous', false)`);
    const lot = [
      ...Array.from({ length: 7 }, (_, i) => unEchange(i)),
      unEchange(7, { numero: unNumero(1), correlation: 'appel-7' }),
      unEchange(8, { verdict: 'echec', classe: 'QUOTA', http: 423, reponse: '{}' }),
      unEchange(9, { verdict: 'echec', classe: 'QUOTA', http: 429, correlation: 'appel-9' }),
      unEchange(10, {
        verdict: 'refuse',
        classe: 'VALIDATION',
        http: 422,
        code: 'ERRCOTCAL9003',
        correlation: 'appel-9',
        tentative: 2,
      }),
      unEchange(11, {
        partenaire: 'piste',
        operation: 'jeton',
        methode: 'POST',
        http: null,
        verdict: 'delai',
        classe: 'TIMEOUT',
      }),
    ];
    await transaction(pool, (tx) =>
      saveEchanges(tx, lot, [
        { environnement: 'base-ecole', couche: 'passerelle', etat: 'QUOTA', le: DU, dernierSucces: null, dernierEchec: null },
      ]),
    );
  });
  const correlations = async (r: Partial<RechercheEchanges>, perimetre: Perimetre = TOUS) =>
    (await listEchanges(pool, perimetre, { du: DU, au: null, ...r })).echanges.map((e) => e.correlation);

  it.each<[Partial<RechercheEchanges>, string[]]>([
    [{ partenaire: 'piste' }, ['c-11']],
    [{ operation: 'jeton' }, ['c-11']],
    [{ verdict: 'echec' }, ['appel-9', 'c-8']],
    [{ classe: 'VALIDATION' }, ['appel-9']],
    [{ code: 'ERRCOTCAL9003' }, ['appel-9']],
    [{ http: 0 }, ['c-11']],
    [{ http: 4, verdict: 'refuse' }, ['appel-9']],
    [{ dureeMinMs: 105 }, ['c-11']],
    [{ correlation: 'appel-7' }, ['appel-7']],
    [{ demande: 'inconnue' }, []],
    [{ du: '2026-11-21T09:00:11.000Z' }, ['c-11']],
    [{ au: '2026-11-21T09:00:00.000Z' }, ['c-0']],
  ])('filtre %j', async (filtre, attendu) => {
    expect(await correlations(filtre)).toEqual(attendu);
  });

  it('se feuillette dans les deux sens sans doublon ni oubli', async () => {
    const page = (r: Partial<RechercheEchanges>) => listEchanges(pool, TOUS, { du: DU, au: null, ...r }, 5);
    const un = await page({});
    const deux = await page({ apres: un.suivante ?? '' });
    const trois = await page({ apres: deux.suivante ?? '' });
    const cles = [un, deux, trois].flatMap((p) => p.echanges.map((e) => e.cle));
    expect(new Set(cles).size).toBe(12);
    expect(un.precedente).toBeNull();
    expect(trois.suivante).toBeNull();
    expect(await page({ avant: trois.precedente ?? '' })).toEqual(deux);
    expect((await page({ avant: deux.precedente ?? '' })).echanges).toEqual(un.echanges);
  });

  it('cache les demandes des autres territoires, montre à tous les échanges sans demande', async () => {
    expect(await correlations({ correlation: 'appel-7' }, RENNES)).toEqual(['appel-7']);
    expect(await correlations({ correlation: 'appel-7' }, LIFFRE)).toEqual([]);
    expect(await correlations({ operation: 'jeton' }, LIFFRE)).toEqual(['c-11']);
    const [cache] = (await listEchanges(pool, TOUS, { du: DU, au: null, correlation: 'appel-7' })).echanges;
    expect(await findEchange(pool, RENNES, cache?.cle ?? '', true)).not.toBeNull();
    expect(await findEchange(pool, LIFFRE, cache?.cle ?? '', true)).toBeNull();
  });

  it('explique : le code propre d’abord, puis le blocage, puis la classe', async () => {
    const { echanges } = await listEchanges(pool, TOUS, { du: DU, au: null });
    expect(echanges.slice(1, 4).map((e) => e.cause)).toEqual(['Critère hors grille', 'Quota atteint', 'Application bloquée']);
  });

  it('le détail rend les essais du même appel, ses voisins, et les corps à qui y a droit', async () => {
    const { echanges } = await listEchanges(pool, TOUS, { du: DU, au: null });
    const cle = echanges[3]?.cle ?? '';
    const vu = await findEchange(pool, TOUS, cle, true);
    expect(vu).toMatchObject({ corps: { reponse: '{}' }, precedent: echanges[4]?.cle, suivant: echanges[2]?.cle });
    expect(vu?.explication).toMatchObject({ code: 'QUOTA-423' });
    expect((await findEchange(pool, TOUS, cle, false))?.corps).toBeNull();
    expect((await findEchange(pool, TOUS, echanges[1]?.cle ?? '', true))?.essais.map((e) => e.tentative)).toEqual([1, 2]);
  });

  it('la page de santé compte les appels au SNE et dit la couche fermée', async () => {
    const liaison = { environnement: 'base-ecole', quota: { seconde: 10, heure: 24_000, jour: 280_000 } };
    const vue = await findSupervision(pool, liaison, new Date('2026-11-21T09:00:30.000Z'));
    expect(vue.consommation).toMatchObject({ heure: 11, jour: 11 });
    expect(vue.quota).toEqual(liaison.quota);
    expect(vue.couches.map((c) => c.mot)).toEqual(['jamais vérifiée', 'quota atteint', 'jamais vérifiée']);
    expect(vue.operations).toMatchObject([
      { operation: 'get-demande', appels: 11, enEchec: 2 },
      { operation: 'jeton', enEchec: 1 },
    ]);
    expect(vue.disjoncteur).toEqual({ tag: 'ferme', sondeA: null });
  });
});

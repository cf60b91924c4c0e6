import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findIncident } from './find-incident.ts';
import { findMetriques } from './find-metriques.ts';
import { findSupervision } from './find-supervision.ts';
import { listEchanges } from './list-echanges.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { saveEchanges } from './save-echanges.ts';
import { unMarcheDans } from './un-marche.fixture.ts';

const TOUS = { tag: 'tous' } as const;
const LE = new Date();

const pool = poolDeTest(await baseDeTest(), 2);
let marche: string;
beforeAll(async () => {
  marche = await unMarcheDans(pool, 'configure');
  await unMarcheDans(pool, 'configure');
  const ids = await pool.query<{ marcheId: number; candidatureId: number }>(
    `INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture) SELECT 'c1', environnement, id, '73282932000074', 'ouverte'
     FROM marche WHERE ref = $1 RETURNING marche_id AS "marcheId", id AS "candidatureId"`,
    [marche],
  );
  const echange = {
    le: LE.toISOString(),
    sens: 'sortant',
    partenaire: 'passe-marche',
    environnement: 'base-ecole',
    operation: 'pm-telecharger-dossier',
    methode: 'GET',
    route: '/dossier',
    verdict: 'echec',
    classe: 'SERVER',
    panne: true,
    http: 500,
    code: 'PM-SERVER',
    dureeMs: 12,
    tentative: 1,
    envoiId: null,
    agentId: null,
    numero: null,
    reponse: null,
  } as const;
  await saveEchanges(
    pool,
    [
      { ...echange, ...ids.rows[0], correlation: 'a' },
      { ...echange, correlation: 'b', verdict: 'reussi', classe: null, code: null, http: 200, panne: false },
    ],
    [],
  );
});

const correlations = async (filtre: object) => {
  const du = new Date(LE.getTime() - 60_000).toISOString();
  return (await listEchanges(pool, TOUS, { du, au: null, ...filtre })).echanges.map((e) => e.correlation);
};

describe('un échange de Passe Marché', () => {
  it('se retrouve au journal par son service, son marché ou sa candidature', async () => {
    expect(await correlations({ partenaire: 'passe-marche' })).toHaveLength(2);
    expect(await correlations({ marche })).toEqual(['a']);
    expect(await correlations({ candidature: 'c1' })).toEqual(['a']);
    expect(await correlations({ marche: 'inconnu' })).toEqual([]);
  });

  it('manqué ouvre un incident comme les autres, compté par la santé et publié par les mesures', async () => {
    const { rows } = await pool.query<{ ref: string }>('SELECT ref FROM incident');
    expect(await findIncident(pool, TOUS, rows[0]?.ref ?? '', LE)).toMatchObject({ code: 'PM-SERVER', occurrences: 1 });
    const liaison = { environnement: 'base-ecole', quota: { seconde: 1, heure: 1, jour: 1 } };
    const { operations } = await findSupervision(pool, liaison, LE);
    expect(operations).toMatchObject([{ operation: 'pm-telecharger-dossier', appels: 2, enEchec: 1 }]);
    const { appels } = await findMetriques(pool, 'base-ecole', LE);
    expect(appels.map((a) => [a.operation, a.verdict, a.n])).toContainEqual(['pm-telecharger-dossier', 'echec', 1]);
  });
});

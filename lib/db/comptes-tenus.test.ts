import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Pool } from './client.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unEnvoi, uneCotation, uneDemande } from './une-demande-cotee.fixture.ts';

/** Les tables dont un compte est tenu, et ce qui y fait changer une ligne de case. */
const CHANGEMENTS = {
  demande: [`statut = 'radiee'`, `etat_cotation = 'transmise'`, `disparue_le = now()`, `territoires = '{${SAINT_MALO}}'`],
  cotation: [`etat = 'rejetee'`, `origine = 'sne'`, `territoires = '{${RENNES},${SAINT_MALO}}'`],
  envoi: [`etat = 'transmis'`, `territoires = '{}'`, `tentatives = tentatives + 1`],
  incident: [`etat = 'resolu'`, `fusionne_dans = 1`, `territoires = '{${RENNES}}'`],
  anomalie: [`etat = 'expliquee'`, `regle = 'autre'`],
  notification: [`verdict = 'acceptee'`, `environnement = 'production'`],
  marche: [`clos_le = now()`, `echue_le = now()`],
  candidature: [`ouverture = 'refusee'`, `finalisee_le = now()`],
} as const;
type Table = keyof typeof CHANGEMENTS;
const TABLES = Object.keys(CHANGEMENTS) as Table[];

let serie = 0;

const AJOUTS: Record<Table, (pool: Pool) => Promise<unknown>> = {
  demande: (pool) => uneDemande(pool),
  cotation: async (pool) => uneCotation(pool, await uneDemande(pool)),
  envoi: (pool) => unEnvoi(pool),
  incident: (pool) =>
    pool.query(
      `INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
       VALUES ($1, $1, 'reseau', 'sne', 'POST cotation', 'base-ecole', 'nouveau', 1, '{}', now(), now())`,
      [`i${++serie}`],
    ),
  anomalie: async (pool) => {
    const demande = await uneDemande(pool);
    const cotation = await uneCotation(pool, demande);
    return pool.query(
      `INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat) VALUES ($1, $2, $3, '{}', 'r', 'c', 'a-expliquer')`,
      [`a${++serie}`, demande, cotation],
    );
  },
  notification: (pool) =>
    pool.query(
      `INSERT INTO notification (ref, environnement, corps, entetes, verdict, http, a_traiter) VALUES ($1, 'base-ecole', '', '{}', 'refusee', 401, false)`,
      [`n${++serie}`],
    ),
  marche: (pool) =>
    pool.query(
      `INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation)
       VALUES ($1, 'base-ecole', $1, 'Marché', now(), '12345678900011', '{}', 'cree')`,
      [`m${++serie}`],
    ),
  candidature: (pool) =>
    pool.query(
      `WITH m AS (INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation)
         VALUES ($1, 'base-ecole', $1, 'Marché', now(), '12345678900011', '{}', 'cree') RETURNING id)
       INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture) SELECT $1, 'base-ecole', id, '12345678900011', 'a-ouvrir' FROM m`,
      [`c${++serie}`],
    ),
};

const pool = poolDeTest(await baseDeTest());

describe('Les comptes tenus', () => {
  const tenus = async (table: Table) =>
    (
      await pool.query(`SELECT cle, sum(n)::int AS n FROM compteur WHERE famille = $1 GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1`, [
        table,
      ])
    ).rows;
  const vrais = async (table: Table) =>
    (await pool.query(`SELECT cle_${table}(t) AS cle, count(*)::int AS n FROM ${table} t GROUP BY 1 ORDER BY 1`)).rows;

  const operation = fc.record({
    table: fc.constantFrom(...TABLES),
    geste: fc.constantFrom('ajouter', 'ajouter', 'changer', 'supprimer'),
    choix: fc.nat(100),
  });

  it('restent égaux aux vrais comptes après des ajouts, changements et suppressions au hasard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (operations) => {
        for (const { table, geste, choix } of operations) {
          const lignes = `id IN (SELECT id FROM ${table} WHERE id % 3 = ${choix % 3})`;
          const changements = CHANGEMENTS[table];
          if (geste === 'ajouter') await AJOUTS[table](pool);
          else if (geste === 'changer')
            await pool.query(`UPDATE ${table} SET ${changements[choix % changements.length]} WHERE ${lignes}`);
          // Une ligne que d'autres citent ne se supprime pas : le refus ne doit rien compter non plus.
          else await pool.query(`DELETE FROM ${table} WHERE ${lignes}`).catch(() => undefined);
        }
        for (const table of TABLES) expect(await tenus(table), table).toEqual(await vrais(table));
      }),
      { numRuns: 12 },
    );
  });

  it('restent justes quand plusieurs transactions écrivent ensemble, et qu’une revient en arrière', async () => {
    const notifier = AJOUTS.notification;
    await Promise.all(Array.from({ length: 12 }, () => notifier(pool)));
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query(`UPDATE notification SET verdict = 'ignoree'`);
    await client.query('ROLLBACK');
    client.release();
    expect(await tenus('notification')).toEqual(await vrais('notification'));
  });

  it('coûtent peu : une écriture de mille lignes touche autant de cases que de clés', async () => {
    await pool.query(
      `INSERT INTO notification (ref, environnement, corps, entetes, verdict, http, a_traiter)
       SELECT 'lot' || g, 'lot', '', '{}', CASE WHEN g % 2 = 0 THEN 'acceptee' ELSE 'refusee' END, 200, false FROM generate_series(1, 1000) g`,
    );
    const { rows } = await pool.query(
      `SELECT cle, n::int FROM compteur WHERE famille = 'notification' AND cle LIKE 'lot|%' ORDER BY 1`,
    );
    expect(rows).toEqual([
      { cle: 'lot|acceptee', n: 500 },
      { cle: 'lot|refusee', n: 500 },
    ]);
  });
});

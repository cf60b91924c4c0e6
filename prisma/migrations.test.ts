import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { type BaseDeTest, baseDeTest } from './test-database.ts';

let base: BaseDeTest;
let pool: pg.Pool;
beforeAll(async () => {
  base = await baseDeTest();
  pool = new pg.Pool({ connectionString: base.url, max: 8 });
});
afterAll(async () => {
  await pool.end();
  await base.fermer();
});

const inserer = (debut: number, n: number, territoires: string[]) =>
  pool.query(
    `INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, nom, personnes_a_loger, typologies, communes,
       territoires, a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
     SELECT 'r' || i, 'n' || i, 'active', '2025-01-01', now(), false, 'Lefèvre', 1, '{T2}', '{35238}', $3, true, 'a-coter', '{}', '', now()
     FROM generate_series($1::int, $1::int + $2::int - 1) i`,
    [debut, n, territoires],
  );

const comptes = async (famille: string) => {
  const { rows } = await pool.query(
    'SELECT cle, sum(n)::int AS n FROM compteur WHERE famille = $1 GROUP BY cle HAVING sum(n) <> 0 ORDER BY cle',
    [famille],
  );
  return Object.fromEntries(rows.map((r) => [r.cle, r.n]));
};

describe('les comptes tenus', () => {
  it('suivent insertions, changements et suppressions, même concurrents', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => inserer(i * 100, 100, i % 2 ? ['A'] : ['A', 'B'])));
    expect(await comptes('demande')).toEqual({ 'A|active|a-coter': 400, 'A,B|active|a-coter': 400 });
    await pool.query("UPDATE demande SET etat_cotation = 'transmise' WHERE id % 4 = 0");
    await pool.query("UPDATE demande SET disparue_le = now() WHERE numero_unique = 'n1'");
    await pool.query("DELETE FROM demande WHERE numero_unique = 'n2'");
    const { rows } = await pool.query('SELECT cle_demande(d) AS cle, count(*)::int AS n FROM demande d GROUP BY 1');
    expect(await comptes('demande')).toEqual(Object.fromEntries(rows.map((r) => [r.cle, r.n])));
  });

  // Une clé plus volatile que son annonce serait appelée ligne à ligne : le double du temps d'un déclencheur.
  it('déplient la clé de chaque table comptée dans leur requête', async () => {
    const { rows: tables } = await pool.query<{ nom: string }>(
      `SELECT DISTINCT tgrelid::regclass::text AS nom FROM pg_trigger WHERE tgfoid = 'tenir_les_comptes'::regproc`,
    );
    expect(tables.map((t) => t.nom)).toEqual(expect.arrayContaining(['demande', 'envoi', 'cotation', 'incident', 'anomalie']));
    for (const { nom } of tables) {
      const { rows } = await pool.query(`EXPLAIN (VERBOSE, FORMAT TEXT) SELECT cle_${nom}(t) FROM ${nom} t`);
      expect(rows.map((r) => r['QUERY PLAN']).join(' '), nom).not.toContain(`cle_${nom}(`);
    }
  });
});

describe('la recherche', () => {
  it('ignore accents et casse', async () => {
    const { rows } = await pool.query("SELECT f_sans_accent('Œuvre LEFÈVRE Noël') AS texte");
    expect(rows[0].texte).toBe('oeuvre lefevre noel');
  });
});

describe("l'audit", () => {
  it('ne se modifie, ne se supprime ni ne se vide', async () => {
    await pool.query("INSERT INTO audit (action, objet, issue, details) VALUES ('connexion', 'agent', 'accordee', '{}')");
    for (const sql of ["UPDATE audit SET action = 'x'", 'DELETE FROM audit', 'TRUNCATE audit'])
      await expect(pool.query(sql)).rejects.toThrow('insertion seule');
  });
});

describe('les partitions du journal', () => {
  it('se préparent une fois et accueillent un échange hors des mois prévus', async () => {
    const preparer = async () => (await pool.query("SELECT preparer_partitions('2031-05-10', 1) AS n")).rows[0].n;
    // Deux mois d'échanges, onze jours de corps.
    expect(await preparer()).toBe(13);
    expect(await preparer()).toBe(0);
    const rangee = async (le: string) => {
      const { rows } = await pool.query(
        `INSERT INTO echange (le, sens, partenaire, environnement, operation, methode, route, verdict, duree_ms, tentative, correlation)
         VALUES ($1, 'sortant', 'sne', 'base-ecole', 'lister', 'GET', '/demandes', 'reussi', 1, 1, 'c') RETURNING tableoid::regclass::text AS t`,
        [le],
      );
      return rows[0].t;
    };
    expect(await rangee('2031-06-30T23:59:59.999Z')).toBe('echange_2031_06');
    expect(await rangee('2040-01-01T00:00:00Z')).toBe('echange_defaut');
  });
});

import { describe, expect, it } from 'vitest';
import { lireModeles } from '../base-ecole/cotation/modeles.ts';
import { ERREURS } from '../base-ecole/cotation/wire.ts';
import { poolDeTest } from '../lib/db/pool-de-test.fixture.ts';
import { FAILURE_CLASSES } from '../lib/remote/failure.ts';
import { baseDeTest } from '../prisma/test-database.ts';
import { chargerReferentiel } from './charger-referentiel.ts';
import { lireCauses } from './referentiel/lire-causes.ts';
import { lireGrilles } from './referentiel/lire-grilles.ts';
import { semerDemo } from './semer-demo.ts';

const ISSUER = 'http://127.0.0.1:4002';

const base = await baseDeTest();
const pool = poolDeTest(base, 2);

describe('le référentiel livré', () => {
  const compter = async (table: string): Promise<number> =>
    (await pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n ?? 0;

  it('se charge deux fois sans rien doubler ni changer', async () => {
    const premiere = await chargerReferentiel(base.url);
    expect(premiere).toMatchObject({ territoires: 2, grilles: 4 });
    expect(premiere.communes).toBeGreaterThan(34_000);
    const tables = ['commune', 'territoire', 'grille', 'cause'];
    const avant = await Promise.all(tables.map(compter));
    expect(await chargerReferentiel(base.url)).toEqual(premiere);
    expect(await Promise.all(tables.map(compter))).toEqual(avant);
    expect((await pool.query('SELECT 1 FROM cause WHERE version > 1')).rowCount).toBe(0);
  });

  it('explique chacune des quatorze classes et chaque code du SNE', () => {
    const codes = new Set(lireCauses().map((c) => c.code));
    const attendus = [...FAILURE_CLASSES, ...Object.keys(ERREURS), 'ERRCOTNUM0001', 'QUOTA-423'];
    expect(attendus.filter((code) => !codes.has(code))).toEqual([]);
    expect(codes.size).toBe(lireCauses().length);
  });

  it('porte les mêmes grilles que la base école, critère par critère', () => {
    const modeles = lireModeles().map((m) => ({
      code: m.code,
      version: m.version,
      siren: m.epci.siren,
      debut: m.date_debut,
      criteres: m.criteres.map((c) => [c.code, c.mode.toLowerCase(), c.points_min, c.points_max, c.localisation]),
      paliers: m.criteres.map((c) => (c.paliers ?? []).map((p) => [p.borne_min, p.borne_max ?? null, p.points])),
    }));
    const grilles = lireGrilles().map((g) => ({
      code: g.code,
      version: g.version,
      siren: g.siren,
      debut: g.debut,
      criteres: g.criteres.map((c) => [c.code, c.mode, c.bornes.min, c.bornes.max, c.parLocalisation]),
      paliers: g.criteres.map((c) => c.paliers.map((p) => [p.min, p.max, p.points])),
    }));
    expect(grilles).toEqual(modeles);
  });

  it('habilite les sept identités de test, pas la huitième, et demande une seule synchronisation', async () => {
    const premiere = await semerDemo(base.url, ISSUER);
    expect(premiere.agents).toBe(7);
    expect(await semerDemo(base.url, ISSUER)).toEqual(premiere);
    expect(await compter('agent')).toBe(7);
    const { rows } = await pool.query<{ role: string; sirens: string[] }>(`
      SELECT a.role, array_agg(t.siren ORDER BY t.siren) AS sirens FROM agent a
      JOIN agent_territoire t ON t.agent_id = a.id JOIN compte c ON c.agent_id = a.id AND c.compte_fournisseur LIKE '${ISSUER}|%'
      GROUP BY a.id, a.role`);
    expect(new Set(rows.map((r) => r.role))).toEqual(new Set(['lecteur', 'agent', 'responsable', 'support', 'administrateur']));
    expect(new Set(rows.flatMap((r) => r.sirens))).toEqual(new Set(['243500139', '243500774']));
  });
});

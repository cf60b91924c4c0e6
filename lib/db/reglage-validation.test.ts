import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { listReglagesValidation } from './list-reglages-validation.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { saveReglageValidation } from './save-reglage-validation.ts';
import { RENNES, SAINT_MALO, unAgent } from './une-demande-cotee.fixture.ts';

const rennes = { tag: 'territoires', sirens: [RENNES] } as const;
const helene = { id: 'helene', perimetre: rennes };

const pool = poolDeTest(await baseDeTest());
beforeAll(async () => {
  await unAgent(pool, 'helene', 'Hélène Aubrée', 'responsable');
  await unAgent(pool, 'soizic', 'Soizic Tanguy', 'responsable', [SAINT_MALO]);
  await pool.query(
    `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu)
     VALUES ('EPCI-243500139-PRIMO', '2', 'Grille', $1, 'primo', 'publiee', '2026-01-01', $2)`,
    [RENNES, JSON.stringify({ criteres: [{ code: 'DALO', libelle: 'Reconnaissance DALO' }] })],
  );
});

const regler = (plus: Partial<Parameters<typeof saveReglageValidation>[2]> = {}, qui = helene) =>
  saveReglageValidation(pool, qui, { siren: RENNES, seuil: 20, criteres: [], version: 0, ...plus });
const lu = async () => (await listReglagesValidation(pool, rennes))[0];

describe('Le réglage de la seconde personne', () => {
  it('vaut trente points tant que personne ne l’a changé', async () => {
    expect(await lu()).toMatchObject({
      siren: RENNES,
      reglage: { seuil: 30, criteres: [] },
      version: 0,
      criteres: [{ code: 'DALO', libelle: 'Reconnaissance DALO' }],
      histoire: [],
    });
  });

  it('ne se règle ni hors du périmètre, ni sur un critère qu’aucune grille publiée du territoire ne porte', async () => {
    expect(await regler({ siren: SAINT_MALO })).toEqual({ ok: false, error: { tag: 'introuvable' } });
    expect(await regler({ criteres: ['DALO', 'INVENTE'] })).toEqual({
      ok: false,
      error: { tag: 'criteres-inconnus', codes: ['INVENTE'] },
    });
    expect((await lu())?.version).toBe(0);
  });

  it('réglé deux fois au même instant, ne retient qu’un réglage ; chaque changement se garde et se trace', async () => {
    const issues = await Promise.all([regler({ seuil: 25 }), regler({ seuil: 40 })]);
    expect(issues.filter((i) => i.ok)).toHaveLength(1);
    expect(await regler({ seuil: 15, criteres: ['DALO'], version: 1 })).toEqual({ ok: true, value: 2 });
    expect(await regler({ seuil: 99, version: 1 })).toEqual({ ok: false, error: { tag: 'conflit' } });
    const apres = await lu();
    expect(apres).toMatchObject({ reglage: { seuil: 15, criteres: ['DALO'] }, version: 2 });
    expect(apres?.histoire.map((h) => [h.version, h.par])).toEqual([
      [2, 'Hélène Aubrée'],
      [1, 'Hélène Aubrée'],
    ]);
    const { rows } = await pool.query(
      `SELECT objet, details->>'seuil' AS seuil FROM audit WHERE action = 'validation.regler' ORDER BY id`,
    );
    expect(rows.at(-1)).toEqual({ objet: `territoire/${RENNES}`, seuil: '15' });
    expect(rows).toHaveLength(2);
  });
});

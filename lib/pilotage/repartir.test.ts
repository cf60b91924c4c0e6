import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findPageRepartition } from '../db/find-page-repartition.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { RENNES, unAgent, uneCotation, uneDemande } from '../db/une-demande-cotee.fixture.ts';
import { CSV_DE_PILOTAGE } from './csv-de-pilotage.ts';
import { repartir } from './repartir.ts';

const SAMEDI = new Date('2026-11-21T09:00:00Z');
const LUNDI_SUIVANT = new Date('2026-11-23T09:00:00Z');

const pool = poolDeTest(await baseDeTest(), 2);
beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await unAgent(pool, 'nadia', 'Nadia Perrin', 'responsable');
  for (const [i, origine] of ['sne', 'sne', 'saisie', 'calcul'].entries()) {
    const demande = await uneDemande(pool);
    const cotation = await uneCotation(pool, demande, { origine, points: i * 10, auteurId: 'camille' });
    if (i === 2) await decidee(demande, cotation, 'validee', '2026-11-17T08:00:00Z', '2026-11-17T10:30:00Z');
    if (i === 3) await decidee(demande, cotation, 'remplacee', '2026-11-18T08:00:00Z', '2026-11-19T08:00:00Z');
  }
});

const decidee = (demande: number, cotation: number, etat: string, demandee: string, le: string) =>
  pool.query(
    `INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, motifs, demandee_le, decideur_id, decidee_le)
     VALUES ($1, $2, 'camille', $3, 0, '{ecart}', $4, CASE WHEN $3 = 'validee' THEN 'nadia' END, $5)`,
    [cotation, demande, etat, demandee, le],
  );
const page = () => findPageRepartition(pool, [{ siren: RENNES, nom: 'Rennes' }], false, { public: 'tous' });

describe('La répartition des notes', () => {
  it('compte les notes, celles saisies par un agent, et le temps de la seconde personne', async () => {
    expect(await repartir(pool, SAMEDI)).not.toBeNull();
    const { notes, releves, validations } = await page();
    expect(notes).toEqual([
      { note: 0, n: 1, corrigees: 0 },
      { note: 10, n: 1, corrigees: 0 },
      { note: 20, n: 1, corrigees: 1 },
      { note: 30, n: 1, corrigees: 0 },
    ]);
    expect(releves).toMatchObject([{ semaine: '2026-11-16', effectif: 4, q1: 0, mediane: 10, q3: 20, corrigees: 1 }]);
    expect(validations).toEqual([{ semaine: '2026-11-16', decidees: 1, medianeMin: 150, neufSurDixMin: 150 }]);
  });

  it('ne se refait pas tant qu’elle n’est pas due ; la semaine suivante laisse son propre relevé', async () => {
    expect(await repartir(pool, SAMEDI)).toBeNull();
    await repartir(pool, LUNDI_SUIVANT);
    expect((await page()).releves.map((r) => r.semaine)).toEqual(['2026-11-16', '2026-11-23']);
  });

  it('donne à chaque graphique ses chiffres en CSV, à la française', async () => {
    const p = await page();
    expect(Object.keys(CSV_DE_PILOTAGE)).toEqual(['repartition', 'evolution', 'corrections', 'validations']);
    expect(CSV_DE_PILOTAGE.repartition(p)).toBe('\uFEFFNote;Demandes\r\n0;1\r\n10;1\r\n20;1\r\n30;1\r\n');
    const entete = (serie: 'evolution' | 'corrections' | 'validations') => CSV_DE_PILOTAGE[serie](p).slice(1).split('\r\n')[0];
    expect(entete('evolution')).toBe('Semaine du;Demandes;Premier quartile;Médiane;Troisième quartile');
    expect(entete('corrections')).toBe('Semaine du;Demandes;Corrigées à la main;Part (%)');
    expect(entete('validations')).toBe('Semaine du;Cotations décidées;Médiane (minutes);Neuf sur dix en moins de (minutes)');
    expect(CSV_DE_PILOTAGE.evolution(p).split('\r\n')[1]).toBe('16/11/2026;4;0;10;20');
    expect(CSV_DE_PILOTAGE.corrections({ ...p, releves: p.releves.map((r) => ({ ...r, effectif: 8 })) })).toContain(
      '16/11/2026;8;1;12,5',
    );
    expect(CSV_DE_PILOTAGE.validations(p).split('\r\n')[1]).toBe('16/11/2026;1;150;150');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { RENNES, uneCotation, uneDemande } from '../db/une-demande-cotee.fixture.ts';
import type { Critere } from '../domain/grille.ts';
import { uneDemande as uneDemandeDuSne } from '../domain/une-demande.fixture.ts';
import { unCritere } from '../domain/une-grille.fixture.ts';
import { examinerCotations } from './examiner-cotations.ts';
import { repartir } from './repartir.ts';

const pool = poolDeTest(await baseDeTest());
const LE = new Date('2026-11-21T09:00:00Z');
const lieu = (points: number) => [{ codeInsee: '35238', codeQuartier: null, points, place: null, delaiMoyenMois: null }];

beforeEach(() =>
  pool.query(
    'TRUNCATE grille, anomalie, cotation_a_examiner, distribution_note, distribution_releve, repartition_note, compteur, cotation, demande CASCADE',
  ),
);

const uneGrille = (version: string, debut: string, fin: string | null, criteres: Critere[] = []) =>
  pool.query(
    `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, fin, contenu)
     VALUES ('EPCI-243500139-PRIMO', $1, 'Grille', $2, 'primo', 'publiee', $3, $4, $5)`,
    [version, RENNES, debut, fin, JSON.stringify({ criteres })],
  );
const anomalies = async () => (await pool.query('SELECT regle, etat, constat FROM anomalie ORDER BY id')).rows;
const comptes = async () =>
  (
    await pool.query(
      `SELECT cle, sum(n) AS n FROM compteur WHERE famille = 'anomalie' GROUP BY cle HAVING sum(n) <> 0 ORDER BY cle`,
    )
  ).rows;

describe('Les cotations écrites', () => {
  it('sont examinées une fois, et leurs anomalies comptées', async () => {
    await uneCotation(pool, await uneDemande(pool), { points: 45, localisations: lieu(44) });
    await uneCotation(pool, await uneDemande(pool), { points: 0, localisations: lieu(0) });
    expect(await examinerCotations(pool)).toEqual({ examinees: 2, anomalies: 1, reste: false });
    expect(await anomalies()).toMatchObject([{ regle: 'somme', etat: 'a-examiner' }]);
    expect(await comptes()).toEqual([{ cle: `${RENNES}|a-examiner|somme`, n: '1' }]);
    expect(await examinerCotations(pool)).toEqual({ examinees: 0, anomalies: 0, reste: false });
  });

  it('remplacées avant d’être examinées, ne le sont plus', async () => {
    await uneCotation(pool, await uneDemande(pool), { points: 45, localisations: lieu(44), courante: false });
    expect(await examinerCotations(pool)).toEqual({ examinees: 0, anomalies: 0, reste: false });
    expect(await anomalies()).toEqual([]);
  });

  it.each([
    ['le dernier jour de sa version', { fin: '2026-11-20', suivante: '2026-11-21' }, []],
    ['le premier jour de la suivante', { fin: '2026-11-19', suivante: '2026-11-20' }, ['modele']],
    ['quand aucune version n’est en vigueur', { fin: '2026-11-19', suivante: '2026-11-21' }, []],
    ['d’une version sans fin', { fin: null, suivante: '2026-11-21' }, []],
  ])('se jugent sur la grille en vigueur le jour de leur cotation : %s', async (_cas, { fin, suivante }, attendues) => {
    await uneGrille('2', '2026-01-01', fin);
    await uneGrille('3', suivante, null);
    await uneCotation(pool, await uneDemande(pool), { points: 0, localisations: lieu(0) });
    await examinerCotations(pool);
    expect((await anomalies()).map((a) => a.regle)).toEqual(attendues);
  });

  it('lues au SNE se refont avec les données de la demande', async () => {
    await uneGrille('2', '2026-01-01', null, [
      unCritere({ code: 'DALO', bornes: { min: 40, max: 40 }, regle: { tag: 'fait', donnee: 'dalo' } }),
    ]);
    const demande = await uneDemande(pool);
    const { identite: _identite, ...donnees } = uneDemandeDuSne({
      priorites: { dalo: true, pdalhpd: false, accordCollectif: false },
    });
    await pool.query('UPDATE demande SET donnees = $2 WHERE id = $1', [demande, JSON.stringify({ ...donnees, profil: null })]);
    await uneCotation(pool, demande, { origine: 'sne', points: 0, localisations: lieu(0) });
    await examinerCotations(pool);
    expect(await anomalies()).toMatchObject([{ regle: 'recalcul', constat: 'Le SNE donne 0, notre calcul 40 points.' }]);
  });

  it('rendent leur lot à la file quand l’examen s’arrête en route', async () => {
    await uneCotation(pool, await uneDemande(pool), { points: 45, localisations: lieu(44) });
    await pool.query('ALTER TABLE anomalie ADD CONSTRAINT panne CHECK (false) NOT VALID');
    await expect(examinerCotations(pool)).rejects.toThrow('panne');
    await pool.query('ALTER TABLE anomalie DROP CONSTRAINT panne');
    expect(await examinerCotations(pool)).toMatchObject({ anomalies: 1 });
  });

  it('closent les anomalies de la cotation qu’elles remplacent', async () => {
    const demande = await uneDemande(pool);
    await uneCotation(pool, demande, { points: 45, localisations: lieu(44) });
    await examinerCotations(pool);
    await uneCotation(pool, demande, { numero: 2, points: 0, localisations: lieu(0) });
    await examinerCotations(pool);
    expect(await anomalies()).toMatchObject([{ regle: 'somme', etat: 'corrigee' }]);
  });

  it('sont examinées par deux travailleurs à la fois sans doublon', async () => {
    for (let i = 0; i < 30; i += 1) await uneCotation(pool, await uneDemande(pool), { points: 45, localisations: lieu(44) });
    const issues = await Promise.all([examinerCotations(pool), examinerCotations(pool)]);
    expect(issues.reduce((n, i) => n + i.examinees, 0)).toBe(30);
    expect(await anomalies()).toHaveLength(30);
  });
});

describe('La répartition', () => {
  it('compte chaque demande par territoire, typologie et public, et relève les notes atypiques', async () => {
    for (let i = 0; i < 40; i += 1) {
      const demande = await uneDemande(pool, { mutation: i % 4 === 0 });
      await uneCotation(pool, demande, { points: i === 39 ? 500 : 80 + i, localisations: [] });
    }
    expect(await repartir(pool, LE)).toMatchObject({ atypiques: 1 });
    const { rows } = await pool.query(
      `SELECT territoire, typologie, public, sum(n)::int AS n FROM distribution_note GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    );
    for (const territoire of ['', RENNES])
      for (const typologie of ['', 'T2'])
        expect(rows).toEqual(
          expect.arrayContaining([
            { territoire, typologie, public: 'mutation', n: 10 },
            { territoire, typologie, public: 'primo', n: 30 },
            { territoire, typologie, public: 'tous', n: 40 },
          ]),
        );
    const [atypique] = await anomalies();
    expect(atypique).toMatchObject({ regle: 'atypique' });
    expect(atypique.constat).toContain('La note 500');
    const { rows: releves } = await pool.query(
      `SELECT semaine, effectif, mediane FROM distribution_releve WHERE territoire = '' AND public = 'tous'`,
    );
    expect(releves).toEqual([{ semaine: '2026-11-16', effectif: 40, mediane: 99 }]);
  });

  it('ne se refait qu’au bout d’un jour, ou après une synchronisation', async () => {
    await uneCotation(pool, await uneDemande(pool), {});
    expect(await repartir(pool, LE)).not.toBeNull();
    expect(await repartir(pool, LE)).toBeNull();
    await pool.query(`INSERT INTO synchronisation (ref, etat, declencheur, fin) VALUES ('s', 'terminee', 'agent', $1)`, [
      new Date(LE.getTime() + 1),
    ]);
    expect(await repartir(pool, new Date(LE.getTime() + 2))).not.toBeNull();
    expect(await repartir(pool, new Date(LE.getTime() + 25 * 3_600_000))).not.toBeNull();
  });
});

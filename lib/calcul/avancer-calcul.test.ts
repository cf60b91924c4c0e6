import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findCalcul } from '../db/find-calcul.ts';
import { nouvelleRef } from '../db/nouvelle-ref.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { RENNES, unAgent, unEnvoi, uneCotation, uneDemande } from '../db/une-demande-cotee.fixture.ts';
import type { CritereRetenu } from '../domain/cotation.ts';
import { unCritere } from '../domain/une-grille.fixture.ts';
import { avancerCalcul } from './avancer-calcul.ts';
import { changerCalcul } from './changer-calcul.ts';
import { estimerCalcul } from './estimer-calcul.ts';
import { lancerCalcul } from './lancer-calcul.ts';

const MAINTENANT = new Date('2026-11-21T09:00:00.000Z');
const ANONYME = { tag: 'tous' } as const;
const signal = new AbortController().signal;
const pool = poolDeTest(await baseDeTest());
const auteur = { id: 'camille', perimetre: { tag: 'territoires', sirens: [RENNES] } } as const;
const CRITERES = [
  unCritere({ code: 'DALO', bornes: { min: 40, max: 40 } }),
  unCritere({ code: 'VIOLENCES', bornes: { min: 50, max: 50 }, mode: 'justificatif' }),
];

const critere = (code: string, partie: Partial<CritereRetenu>): CritereRetenu => ({
  code,
  points: 0,
  origine: 'automatique',
  valeur: null,
  codeInsee: null,
  preuve: null,
  ...partie,
});
const deps = (fileMax = 100) => ({ pool, environnement: 'base-ecole', now: () => MAINTENANT, nouvelleRef, fileMax });
const tourner = async (fileMax?: number) => {
  for (let i = 0; i < 5; i += 1) await avancerCalcul(deps(fileMax), signal);
};
async function lancer(): Promise<string> {
  const ref = nouvelleRef();
  const demande = { ref, territoires: [RENNES], echeance: '2026-12-15', agentId: auteur.id, maintenant: MAINTENANT };
  const r = await lancerCalcul(pool, demande);
  return r.ok ? r.value.ref : r.error.tag;
}
const lire = async (ref: string) => {
  const suivi = await findCalcul(pool, ANONYME, ref, MAINTENANT);
  if (suivi === null) throw new Error('Calcul introuvable.');
  return suivi;
};

beforeAll(async () => {
  await unAgent(pool, auteur.id, 'Camille Morvan');
  await pool.query(
    `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu)
     VALUES ('EPCI-243500139-PRIMO', '2', 'Premières demandes', $1, 'primo', 'publiee', '2026-01-01', $2)`,
    [RENNES, JSON.stringify({ criteres: CRITERES })],
  );
});
beforeEach(() =>
  pool.query(
    'TRUNCATE tentative, envoi, evenement, cotation, demande, calcul_stock, calcul_stock_ligne, calcul_stock_point CASCADE',
  ),
);

describe('un calcul du stock', () => {
  it('cote ce qui est à coter, écarte le reste avec sa raison, et ne pose qu’un envoi par demande', async () => {
    const cotee = await uneDemande(pool);
    await pool.query(`UPDATE demande SET statut = 'radiee' WHERE id = $1`, [await uneDemande(pool)]);
    await uneDemande(pool, { mutation: true });
    await unEnvoi(pool, { etat: 'incertain' });
    const ref = await lancer();
    await tourner();
    const { calcul, ecarts } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'en-cours', total: 4, aCalculer: 0, enFile: 1, ecartees: 3 });
    expect(Object.fromEntries(ecarts.map((e) => [e.raison, e.n]))).toEqual({ radiee: 1, 'sans-grille': 1, 'envoi-en-jeu': 1 });
    const { rows } = await pool.query(
      `SELECT c.origine, c.motif, c.auteur_id, d.revision FROM envoi e JOIN cotation c ON c.id = e.cotation_id
         JOIN demande d ON d.id = e.demande_id WHERE d.id = $1`,
      [cotee],
    );
    expect(rows).toEqual([{ origine: 'calcul', motif: 'calcul-automatique', auteur_id: null, revision: 1 }]);
  });

  it('garde les critères qu’un agent a établis', async () => {
    const id = await uneDemande(pool);
    const etabli = critere('VIOLENCES', { points: 50, origine: 'justificatif', preuve: 'Ordonnance 12' });
    await uneCotation(pool, id, { criteres: [etabli, critere('DALO', { points: 40 })], etat: 'transmise' });
    await lancer();
    await tourner();
    const { rows } = await pool.query(`SELECT points, criteres FROM cotation WHERE demande_id = $1 AND origine = 'calcul'`, [id]);
    expect(rows).toEqual([{ points: 50, criteres: [etabli] }]);
  });

  it('ne recouvre pas une cotation enregistrée pendant le calcul', async () => {
    const premiere = await uneDemande(pool);
    const seconde = await uneDemande(pool);
    const ref = await lancer();
    await avancerCalcul(deps(1), signal);
    await pool.query('UPDATE demande SET revision = revision + 1 WHERE id = $1', [seconde]);
    await pool.query(`UPDATE envoi SET etat = 'transmis' WHERE demande_id = $1`, [premiere]);
    await tourner(1);
    const { calcul, ecarts } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'termine', transmises: 1, ecartees: 1 });
    expect(ecarts).toEqual([{ raison: 'cotee-entre-temps', n: 1 }]);
  });

  it('s’arrête en pause, reprend, et compte à part ce qu’un arrêt laisse', async () => {
    for (let i = 0; i < 3; i += 1) await uneDemande(pool);
    const ref = await lancer();
    const changer = (action: 'pause' | 'reprise' | 'arret') =>
      changerCalcul(pool, auteur, { ref, action, maintenant: MAINTENANT });
    await avancerCalcul(deps(1), signal);
    await changer('pause');
    await tourner();
    expect((await lire(ref)).calcul).toMatchObject({ etat: 'en-pause', aCalculer: 2, enFile: 1 });
    expect(await changer('pause')).toEqual({ ok: false, error: { tag: 'impossible', etat: 'en-pause' } });
    await changer('reprise');
    await avancerCalcul(deps(2), signal);
    await changer('arret');
    const { calcul, ecarts } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'arrete', aCalculer: 0, enFile: 2, ecartees: 1 });
    expect(ecarts).toEqual([{ raison: 'calcul-arrete', n: 1 }]);
  });

  it('ne se lance pas à côté d’un autre', async () => {
    await lancer();
    expect(await lancer()).toBe('deja-en-cours');
  });

  it('refuse de changer le calcul d’un autre territoire, et le trace', async () => {
    const ref = await lancer();
    const autre = { id: auteur.id, perimetre: { tag: 'territoires' as const, sirens: ['243500774'] } };
    const r = await changerCalcul(pool, autre, { ref, action: 'arret', maintenant: MAINTENANT });
    expect(r).toEqual({ ok: false, error: { tag: 'introuvable' } });
    const { rows } = await pool.query(`SELECT issue FROM audit WHERE objet = $1 ORDER BY id`, [`calcul/${ref}`]);
    expect(rows.map((l) => l.issue)).toEqual(['accordee', 'refusee']);
  });

  it('s’essaie à blanc sans rien écrire', async () => {
    await uneDemande(pool);
    await uneDemande(pool, { mutation: true });
    const quota = { seconde: 10, heure: 24_000 };
    const projet = { territoires: [RENNES], echeance: '2026-11-21', maintenant: MAINTENANT, quota };
    expect(await estimerCalcul(pool, projet)).toMatchObject({ aCoter: 1, sansGrille: 1, dureeMs: 150, tient: true });
    expect((await pool.query('SELECT 1 FROM cotation')).rowCount).toBe(0);
  });
});

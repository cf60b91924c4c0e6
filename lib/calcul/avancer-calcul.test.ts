import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unAgent, unEnvoi, uneCotation, uneDemande } from '../db/une-demande-cotee.fixture.ts';
import type { CritereRetenu } from '../domain/cotation.ts';
import { unCritere } from '../domain/une-grille.fixture.ts';
import { atelierCalcul, MAINTENANT } from './atelier-calcul.fixture.ts';
import { estimerCalcul } from './estimer-calcul.ts';

const pool = poolDeTest(await baseDeTest());
const { avancer, changer, lancer, lire, tourner, uneGrille, vider } = atelierCalcul(pool);
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
const lignes = async (sql: string, valeurs: unknown[] = []) => (await pool.query(sql, valeurs)).rows;

beforeAll(() => unAgent(pool, 'camille', 'Camille Morvan'));
beforeEach(async () => {
  await vider();
  await uneGrille(CRITERES);
});

describe('un calcul du stock', () => {
  it('cote ce qui est à coter, écarte le reste avec sa raison, et ne pose qu’un envoi par demande', async () => {
    const cotee = await uneDemande(pool);
    // Jamais cotée suffit : le SNE n'a pas à la redemander.
    await pool.query('UPDATE demande SET a_coter = false WHERE id = $1', [cotee]);
    await unEnvoi(pool, { etat: 'transmis', demandeId: cotee });
    await pool.query(`UPDATE demande SET statut = 'radiee' WHERE id = $1`, [await uneDemande(pool)]);
    await uneDemande(pool, { mutation: true });
    await unEnvoi(pool, { etat: 'incertain' });
    await uneDemande(pool, { localisations: [{ rang: 1, codeInsee: '35288', codeQuartier: null, siren: SAINT_MALO }] });
    // Aucune de celles-ci n'est du calcul : un autre territoire, une demande que le SNE ne liste plus, une déjà transmise.
    await uneDemande(pool, { territoires: [SAINT_MALO] });
    await pool.query('UPDATE demande SET disparue_le = now() WHERE id = $1', [await uneDemande(pool)]);
    const faite = await uneDemande(pool);
    await pool.query(`UPDATE demande SET a_coter = false, etat_cotation = 'transmise' WHERE id = $1`, [faite]);
    const ref = await lancer();
    await tourner();
    const { calcul, ecarts } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'en-cours', total: 5, aCalculer: 0, enFile: 1, ecartees: 4 });
    expect(ecarts).toEqual({ radiee: 1, 'sans-grille': 1, 'sans-lieu': 1, 'envoi-en-jeu': 1 });
    expect(
      await lignes(
        `SELECT d.id, c.origine, c.motif, c.auteur_id, c.numero, d.revision, d.note, d.etat_cotation, d.cotation_id = c.id AS courante,
           e.prochain_essai <= now() AS prete
         FROM envoi e JOIN cotation c ON c.id = e.cotation_id JOIN demande d ON d.id = e.demande_id WHERE e.etat = 'a-envoyer'`,
      ),
    ).toEqual([
      {
        id: cotee,
        origine: 'calcul',
        motif: 'calcul-automatique',
        auteur_id: null,
        numero: 2,
        revision: 1,
        note: 0,
        etat_cotation: 'a-transmettre',
        courante: true,
        prete: true,
      },
    ]);
  });

  it('garde les critères qu’un agent a établis, et remplace sa cotation et l’envoi que le SNE en avait refusé', async () => {
    const id = await uneDemande(pool);
    const autre = await unEnvoi(pool, { etat: 'refuse', territoires: [SAINT_MALO] });
    const etabli = critere('VIOLENCES', { points: 50, origine: 'justificatif', preuve: 'Ordonnance 12' });
    const cotationId = await uneCotation(pool, id, { criteres: [etabli, critere('DALO', { points: 40 })], etat: 'rejetee' });
    await pool.query(`UPDATE cotation SET date_cotation = '2026-11-21T10:00:00Z'`);
    for (const etat of ['transmis', 'en-echec', 'refuse']) await unEnvoi(pool, { demandeId: id, cotationId, etat });
    // La numérotation d'une demande ne suit pas celle d'une autre.
    await pool.query('UPDATE cotation SET numero = 7 WHERE demande_id <> $1', [id]);
    await lancer();
    await tourner();
    expect(
      await lignes('SELECT numero, etat, points, criteres, date_cotation FROM cotation WHERE demande_id = $1 ORDER BY numero', [
        id,
      ]),
    ).toEqual([
      expect.objectContaining({ numero: 1, etat: 'remplacee' }),
      // Un calcul dont l'horloge retarde reste après ce qu'il remplace.
      { numero: 2, etat: 'validee', points: 50, criteres: [etabli], date_cotation: new Date('2026-11-21T10:00:00.001Z') },
    ]);
    expect(await lignes('SELECT etat FROM envoi WHERE demande_id = $1 ORDER BY id', [id])).toEqual([
      { etat: 'transmis' },
      { etat: 'remplace' },
      { etat: 'remplace' },
      { etat: 'a-envoyer' },
    ]);
    expect(
      await lignes('SELECT e.etat, c.etat AS cotation FROM envoi e JOIN cotation c ON c.id = e.cotation_id WHERE e.id = $1', [
        autre,
      ]),
    ).toEqual([{ etat: 'refuse', cotation: 'validee' }]);
    expect(await lignes(`SELECT donnees->>'avant' AS avant, donnees->>'apres' AS apres FROM evenement`)).toEqual([
      { avant: '40', apres: '50' },
    ]);
  });

  it('ne recouvre pas ce qui a changé pendant le calcul', async () => {
    const [premiere, cotee, disparue, transmise] = [
      await uneDemande(pool),
      await uneDemande(pool),
      await uneDemande(pool),
      await uneDemande(pool),
    ];
    const ref = await lancer();
    await avancer(1);
    await pool.query('UPDATE demande SET revision = revision + 1 WHERE id = $1', [cotee]);
    await pool.query('UPDATE demande SET disparue_le = now() WHERE id = $1', [disparue]);
    await pool.query(`UPDATE demande SET a_coter = false, etat_cotation = 'transmise' WHERE id = $1`, [transmise]);
    await pool.query(`UPDATE envoi SET etat = 'transmis' WHERE demande_id = $1`, [premiere]);
    await tourner(1);
    const { calcul, ecarts } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'termine', transmises: 1, ecartees: 3, fin: MAINTENANT.toISOString() });
    expect(ecarts).toEqual({ 'cotee-entre-temps': 1, disparue: 1, 'rien-a-faire': 1 });
  });

  it('rend à son compte ce que chaque envoi est devenu, et garde un point de sa courbe toutes les dix secondes', async () => {
    for (let i = 0; i < 6; i += 1) await uneDemande(pool);
    const ref = await lancer();
    const apres = (ms: number) => avancer(100, new Date(MAINTENANT.getTime() + ms));
    await apres(0);
    await apres(0);
    const envois = await lignes('SELECT id FROM envoi ORDER BY id');
    for (const [i, etat] of ['transmis', 'refuse', 'en-echec', 'incertain', 'remplace'].entries())
      await pool.query('UPDATE envoi SET etat = $2 WHERE id = $1', [envois[i].id, etat]);
    await apres(9_000);
    const { calcul, ecarts, points } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'en-cours', fin: null, enFile: 1, transmises: 1, rejetees: 3, ecartees: 1 });
    expect(ecarts).toEqual({ 'cotee-entre-temps': 1 });
    expect(points.map((p) => p.restantes)).toEqual([6]);
    await apres(10_000);
    await pool.query(`UPDATE envoi SET etat = 'transmis'`);
    await apres(11_000);
    // Un point à dix secondes, et le dernier dès la fin.
    expect((await lire(ref)).points.map((p) => p.restantes)).toEqual([6, 1, 0]);
    await apres(3_600_000);
    expect((await lire(ref)).points).toHaveLength(3);
  });

  it('s’arrête en pause, reprend, et compte à part ce qu’un arrêt laisse', async () => {
    for (let i = 0; i < 3; i += 1) await uneDemande(pool);
    const ref = await lancer();
    await avancer(1);
    await changer(ref, 'pause');
    await tourner();
    expect((await lire(ref)).calcul).toMatchObject({ etat: 'en-pause', aCalculer: 2, enFile: 1 });
    expect(await changer(ref, 'pause')).toEqual({ ok: false, error: { tag: 'impossible', etat: 'en-pause' } });
    await changer(ref, 'reprise');
    await avancer(2);
    // La file réglée plus courte que ce qui y est : il attend.
    expect(await avancer(1)).toBe(false);
    await changer(ref, 'arret');
    const { calcul, ecarts } = await lire(ref);
    expect(calcul).toMatchObject({ etat: 'arrete', aCalculer: 0, enFile: 2, ecartees: 1 });
    expect(ecarts).toEqual({ 'calcul-arrete': 1 });
    expect((await lignes('SELECT issue FROM audit WHERE objet = $1 ORDER BY id', [`calcul/${ref}`])).map((l) => l.issue)).toEqual(
      ['accordee', 'accordee', 'refusee', 'accordee', 'accordee'],
    );
  });

  it('ne cote plus rien dès que le travailleur s’arrête, et reprend où il en était', async () => {
    await uneDemande(pool);
    const ref = await lancer();
    expect(await avancer(100, MAINTENANT, AbortSignal.abort())).toBe(false);
    expect((await lire(ref)).calcul).toMatchObject({ etat: 'en-cours', total: 1, aCalculer: 1, enFile: 0 });
    expect(await avancer()).toBe(true);
  });

  it('mis en pause avant d’avoir commencé, reprend à son début', async () => {
    await uneDemande(pool);
    const ref = await lancer();
    await changer(ref, 'pause');
    await tourner();
    expect((await lire(ref)).calcul).toMatchObject({ etat: 'en-pause', debut: null, total: 0 });
    expect(await changer(ref, 'reprise')).toEqual({ ok: true, value: { etat: 'en-attente' } });
    await tourner();
    expect((await lire(ref)).calcul).toMatchObject({ etat: 'en-cours', total: 1, enFile: 1 });
  });

  it('ne se lance pas à côté d’un autre', async () => {
    await lancer();
    expect(await lancer()).toBe('deja-en-cours');
  });

  it('commence sans attendre que la file d’un calcul arrêté soit vide, et chacun solde la sienne', async () => {
    const [premiere, seconde] = [await uneDemande(pool), await uneDemande(pool)];
    const arrete = await lancer();
    await avancer(1);
    await changer(arrete, 'arret');
    const suivant = await lancer();
    await tourner();
    expect((await lire(arrete)).calcul).toMatchObject({ etat: 'arrete', enFile: 1, ecartees: 1 });
    expect((await lire(suivant)).calcul).toMatchObject({ etat: 'en-cours', total: 2, enFile: 1, ecartees: 1 });
    const transmettre = (demande: number) => pool.query(`UPDATE envoi SET etat = 'transmis' WHERE demande_id = $1`, [demande]);
    await transmettre(seconde);
    await tourner();
    expect((await lire(arrete)).calcul).toMatchObject({ enFile: 1, transmises: 0 });
    expect((await lire(suivant)).calcul).toMatchObject({ etat: 'termine', enFile: 0, transmises: 1 });
    await transmettre(premiere);
    await tourner();
    expect((await lire(arrete)).calcul).toMatchObject({ enFile: 0, transmises: 1 });
    expect((await lire(suivant)).calcul).toMatchObject({ transmises: 1 });
  });

  it('ne touche à aucun calcul fini quand il avance, se met en pause ou s’arrête', async () => {
    await uneDemande(pool);
    const fini = await lancer();
    await tourner();
    await changer(fini, 'arret');
    await pool.query(`UPDATE envoi SET etat = 'transmis'`);
    await tourner();
    const avant = await lire(fini);
    const suivant = await lancer();
    await avancer(100, new Date(MAINTENANT.getTime() + 60_000));
    await changer(suivant, 'pause');
    await changer(suivant, 'arret');
    expect(await lire(fini)).toEqual(avant);
  });

  it('refuse de changer le calcul d’un autre territoire, et le trace', async () => {
    const ref = await lancer();
    const autre = { id: 'camille', perimetre: { tag: 'territoires' as const, sirens: ['243500774'] } };
    expect(await changer(ref, 'arret', autre)).toEqual({ ok: false, error: { tag: 'introuvable' } });
    expect((await lignes('SELECT issue FROM audit WHERE objet = $1 ORDER BY id', [`calcul/${ref}`])).map((l) => l.issue)).toEqual(
      ['accordee', 'refusee'],
    );
  });

  it('s’essaie à blanc sans rien écrire', async () => {
    await uneDemande(pool);
    await uneDemande(pool, { mutation: true });
    await uneDemande(pool, { territoires: [SAINT_MALO] });
    await unEnvoi(pool, { etat: 'refuse' });
    await unEnvoi(pool, { etat: 'incertain' });
    await pool.query(`UPDATE demande SET statut = 'radiee' WHERE id = $1`, [await uneDemande(pool)]);
    const quota = { seconde: 10, heure: 24_000 };
    const projet = { territoires: [RENNES], echeance: '2026-11-21', maintenant: MAINTENANT, quota };
    const avant = await lignes('SELECT id FROM cotation');
    expect(await estimerCalcul(pool, projet)).toEqual({
      aCoter: 2,
      radiees: 1,
      envoiEnJeu: 1,
      sansGrille: 1,
      dureeMs: 300,
      fin: '2026-11-21T09:00:00.300Z',
      tient: true,
    });
    expect(await estimerCalcul(pool, { ...projet, echeance: '2026-11-20' })).toMatchObject({ tient: false });
    expect(await lignes('SELECT id FROM cotation')).toEqual(avant);
  });
});

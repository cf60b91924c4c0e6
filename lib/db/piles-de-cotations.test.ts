import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { FILTRE_PAR_DEFAUT } from '../domain/filtre-demandes.ts';
import { claimSuivante } from './claim-suivante.ts';
import { findAccueil } from './find-accueil.ts';
import { findCotation } from './find-cotation.ts';
import { listDemandes } from './list-demandes.ts';
import { countCotationsSuivies, listCotationsSuivies } from './list-cotations-suivies.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { saveRevue } from './save-revue.ts';
import { saveTraitementAnomalies } from './save-traitement-anomalies.ts';
import { RENNES, SAINT_MALO, unAgent, uneCotation, uneDemande } from './une-demande-cotee.fixture.ts';

const T0 = new Date('2026-11-21T09:00:00.000Z');
const rennes = { tag: 'territoires', sirens: [RENNES] } as const;
const camille = { id: 'camille', perimetre: rennes };
const louis = { id: 'louis', perimetre: rennes };
const ailleurs = { id: 'soizic', perimetre: { tag: 'territoires', sirens: [SAINT_MALO] } } as const;

const pool = poolDeTest(await baseDeTest(), 6);
beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await unAgent(pool, 'louis', 'Louis Hamon');
  await unAgent(pool, 'soizic', 'Soizic Tanguy', 'agent', [SAINT_MALO]);
});

const anomalie = (cotation: number, ref: string, regle = 'somme') =>
  pool.query(
    `INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
     SELECT $2, demande_id, id, territoires, $3, 'Constat.', 'a-examiner' FROM cotation WHERE id = $1`,
    [cotation, ref, regle],
  );
async function uneAValider(ref: string, auteur: string) {
  const demande = await uneDemande(pool);
  const id = await uneCotation(pool, demande, { ref, etat: 'en-attente-de-validation', auteurId: auteur, courante: false });
  await pool.query(
    `INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, motifs, demandee_le) VALUES ($1, $2, $3, 'en-attente', 1, '{ecart}', $4)`,
    [id, demande, auteur, T0],
  );
  return id;
}
const comptes = async () => {
  const { 'a-revoir': revoir, 'en-anomalie': anomalies } = await countCotationsSuivies(pool, rennes, null);
  return { revoir, anomalies };
};
const refsDe = async (onglet: 'a-revoir' | 'en-anomalie') =>
  (await listCotationsSuivies(pool, camille, { onglet }, T0)).lignes.map((l) => l.ref);

const demandesDe = async (examen: 'a-revoir' | 'en-anomalie') => {
  const filtre = { ...FILTRE_PAR_DEFAUT, examen };
  const page = await listDemandes(pool, { filtre, termes: [], perimetre: rennes, identite: false, agentId: 'camille' }, null);
  return page.lignes.map((l) => l.ref);
};

describe('La pile « En anomalie »', () => {
  it('tient une cotation tant qu’une de ses anomalies reste à examiner, même traitées au même instant', async () => {
    const id = await uneCotation(pool, await uneDemande(pool, { ref: 'demande-fautive' }), { ref: 'fautive' });
    await uneCotation(pool, await uneDemande(pool), { ref: 'voisine' });
    await anomalie(id, 'anomalie-1');
    await anomalie(id, 'anomalie-2', 'bornes');
    expect([await refsDe('en-anomalie'), (await comptes()).anomalies]).toEqual([['fautive'], 1]);
    expect(await demandesDe('en-anomalie')).toEqual(['demande-fautive']);
    const expliquer = (ref: string) =>
      saveTraitementAnomalies(
        pool,
        camille,
        { cible: { tag: 'choisies', refs: [ref] }, etat: 'expliquee', raison: 'Reprise de l’an dernier.' },
        500,
      );
    await expliquer('anomalie-1');
    expect((await comptes()).anomalies).toBe(1);
    await Promise.all([expliquer('anomalie-2'), expliquer('anomalie-1')]);
    expect([await refsDe('en-anomalie'), (await comptes()).anomalies]).toEqual([[], 0]);
    expect(await demandesDe('en-anomalie')).toEqual([]);
  });
});

describe('La pile « À revoir »', () => {
  it('tient ce dont quelqu’un demande la revue, une à la fois, et le rend à la clôture', async () => {
    await uneCotation(pool, await uneDemande(pool, { ref: 'demande-douteuse' }), { ref: 'douteuse' });
    const demander = (qui: typeof camille | typeof ailleurs) =>
      saveRevue(pool, qui, 'douteuse', { tag: 'demander', raison: 'Le critère DALO surprend.' });
    expect(await demander(ailleurs)).toEqual({ ok: false, error: { tag: 'introuvable' } });
    const issues = await Promise.all([demander(camille), demander(louis)]);
    expect(issues.filter((i) => i.ok)).toHaveLength(1);
    expect([await refsDe('a-revoir'), (await comptes()).revoir]).toEqual([['douteuse'], 1]);
    expect((await findCotation(pool, 'douteuse', rennes))?.revue).toMatchObject({ raison: 'Le critère DALO surprend.' });
    const clore = () => saveRevue(pool, louis, 'douteuse', { tag: 'clore', raison: 'Vu, la note est juste.' });
    expect((await clore()).ok).toBe(true);
    expect(await clore()).toEqual({ ok: false, error: { tag: 'deja' } });
    expect([await refsDe('a-revoir'), (await comptes()).revoir]).toEqual([[], 0]);
    const { rows } = await pool.query(`SELECT genre FROM evenement WHERE genre LIKE 'cotation-revue%' ORDER BY id`);
    expect(rows).toEqual([{ genre: 'cotation-revue-demandee' }, { genre: 'cotation-revue-faite' }]);
  });

  it('tient une saisie dont un complément est attendu, jusqu’à la décision', async () => {
    const id = await uneAValider('a-completer', 'camille');
    expect((await comptes()).revoir).toBe(0);
    await pool.query(`UPDATE validation SET complement = 'Quelle pièce ?' WHERE cotation_id = $1`, [id]);
    expect([await refsDe('a-revoir'), (await comptes()).revoir]).toEqual([['a-completer'], 1]);
    await pool.query(`UPDATE validation SET etat = 'refusee', decideur_id = 'louis' WHERE cotation_id = $1`, [id]);
    await pool.query(`UPDATE cotation SET etat = 'refusee' WHERE id = $1`, [id]);
    expect((await comptes()).revoir).toBe(0);
  });

  it('ne montre plus une version remplacée', async () => {
    const id = await uneCotation(pool, await uneDemande(pool), { ref: 'ancienne' });
    await saveRevue(pool, camille, 'ancienne', { tag: 'demander', raison: 'À regarder de près.' });
    expect((await comptes()).revoir).toBe(1);
    await pool.query(`UPDATE cotation SET etat = 'remplacee' WHERE id = $1`, [id]);
    expect([await refsDe('a-revoir'), (await comptes()).revoir]).toEqual([[], 0]);
  });
});

describe('« Traiter la suivante » des cotations à valider', () => {
  it('ne sert à personne sa propre saisie, réserve la demande, et la liste dit à qui', async () => {
    await pool.query(`DELETE FROM reservation`);
    await uneAValider('de-camille', 'camille');
    await uneAValider('de-louis', 'louis');
    expect((await claimSuivante(pool, camille, 'a-valider', null, T0))?.ref).toBe('de-louis');
    expect((await claimSuivante(pool, louis, 'a-valider', null, T0))?.ref).toBe('de-camille');
    expect(await claimSuivante(pool, camille, 'a-valider', 'de-louis', T0)).toBeNull();
    const { lignes } = await listCotationsSuivies(pool, camille, { onglet: 'a-valider' }, T0);
    expect(lignes.map((l) => [l.ref, l.mienne, l.reservee?.par ?? null])).toEqual([
      ['de-louis', false, null],
      ['de-camille', true, 'Louis Hamon'],
    ]);
    const plusTard = new Date(T0.getTime() + 601_000);
    const apres = await listCotationsSuivies(pool, camille, { onglet: 'a-valider' }, plusTard);
    expect(
      apres.lignes.every((l) => l.reservee === null),
      'dix minutes passées, elle est libre',
    ).toBe(true);
  });

  it('se compte sur l’accueil, avec la plus ancienne', async () => {
    const accueil = await findAccueil(pool, rennes);
    expect(accueil.cotations['a-valider']).toBe(2);
    expect(accueil.plusAnciennesCotations['a-valider']).toBe('2026-11-20T00:00:00.000Z');
    expect(accueil.incidents).toBe(0);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { findSaisie } from './find-saisie.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { RENNES, SAINT_MALO, unAgent, unEnvoi, uneCause, uneCotation, uneDemande } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
const rennes: Perimetre = { tag: 'territoires', sirens: [RENNES] };
const JOUR = new Date('2026-11-21T09:00:00Z');
const dalo = {
  code: 'DALO',
  libelle: 'Reconnaissance DALO',
  description: null,
  nature: 'national',
  obligatoire: true,
  mode: 'automatique',
  bornes: { min: 60, max: 60 },
  paliers: [],
  parLocalisation: false,
};
const critere = { code: 'DALO', points: 60, origine: 'automatique' as const, valeur: null, codeInsee: null, preuve: null };

async function uneGrille(
  version: string,
  siren: string,
  population: string,
  debut: string,
  etat = 'publiee',
  fin: string | null = null,
) {
  await pool.query(
    `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, fin, contenu)
     VALUES ($1, $2, 'Grille', $3, $4, $5, $6, $7, $8)`,
    [
      `EPCI-${siren}-${population.toUpperCase()}`,
      version,
      siren,
      population,
      etat,
      debut,
      fin,
      JSON.stringify({ criteres: [dalo] }),
    ],
  );
}

beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await uneCause(pool, 'ERRCOTCAL9004', 'Points hors des bornes');
  await pool.query("INSERT INTO territoire (siren, nom) VALUES ($1, 'Saint-Malo Agglomération')", [SAINT_MALO]);
  await pool.query(
    "INSERT INTO commune (code_insee, nom) VALUES ('35238', 'Rennes'), ('35288', 'Saint-Malo'), ('35051', 'Cesson-Sévigné')",
  );
  await uneGrille('1', RENNES, 'primo', '2024-01-01', 'remplacee', '2025-12-31');
  await uneGrille('2', RENNES, 'primo', '2026-01-01');
  await uneGrille('3', RENNES, 'primo', '2027-01-01');
  await uneGrille('1', RENNES, 'mutation', '2026-01-01');
  const voeux = [
    { rang: 2, codeInsee: '35288', codeQuartier: null, siren: SAINT_MALO },
    { rang: 1, codeInsee: '35238', codeQuartier: '03', siren: RENNES },
    { rang: 3, codeInsee: '35051', codeQuartier: null, siren: RENNES },
  ];
  const id = await uneDemande(pool, { ref: 'dupont', territoires: [RENNES, SAINT_MALO], localisations: voeux, revision: 4 });
  await uneCotation(pool, id, { numero: 1, origine: 'sne', etat: 'lue-au-sne', points: 10 });
  const cotationId = await uneCotation(pool, id, { numero: 2, points: 60, criteres: [critere], auteurId: 'camille' });
  await unEnvoi(pool, {
    ref: 'envoi-refuse',
    demandeId: id,
    cotationId,
    etat: 'refuse',
    motifs: [{ code: 'ERRCOTCAL9004', message: 'points hors bornes', champ: 'criteres[0].points' }],
  });
  await uneDemande(pool, { ref: 'neuve', mutation: true });
  await uneDemande(pool, { ref: 'malouine', territoires: [SAINT_MALO], localisations: [voeux[0] ?? {}] });
});

describe("le dossier d'une saisie", () => {
  it("ne montre que les vœux du territoire de l'agent, dans leur ordre et par leur nom", async () => {
    const dossier = await findSaisie(pool, rennes, 'dupont', JOUR);
    expect(dossier?.lieux).toEqual([
      { codeInsee: '35238', codeQuartier: '03', commune: 'Rennes' },
      { codeInsee: '35051', codeQuartier: null, commune: 'Cesson-Sévigné' },
    ]);
    expect(dossier?.autresTerritoires).toEqual([]);
    expect(dossier?.demande).toMatchObject({ ref: 'dupont', revision: 4, mutation: false });
  });

  it('prend la grille publiée en vigueur ce jour-là, pour la population de la demande', async () => {
    expect((await findSaisie(pool, rennes, 'dupont', JOUR))?.grille).toMatchObject({
      code: 'EPCI-243500139-PRIMO',
      version: '2',
      criteres: [dalo],
    });
    expect((await findSaisie(pool, rennes, 'dupont', new Date('2027-02-01')))?.grille).toMatchObject({ version: '3' });
    const minuitAParis = new Date('2026-12-31T23:00:00Z');
    expect((await findSaisie(pool, rennes, 'dupont', minuitAParis))?.grille).toMatchObject({ version: '3' });
    expect((await findSaisie(pool, rennes, 'neuve', JOUR))?.grille).toMatchObject({ code: 'EPCI-243500139-MUTATION' });
    expect((await findSaisie(pool, { tag: 'tous' }, 'malouine', JOUR))?.grille).toBeNull();
  });

  it('distingue la cotation courante de ce que le SNE détient', async () => {
    const dossier = await findSaisie(pool, rennes, 'dupont', JOUR);
    expect(dossier?.courante).toMatchObject({ numero: 2, points: 60, criteres: [critere], auteur: 'Camille Le Goff' });
    expect(dossier?.sne).toMatchObject({ numero: 1, points: 10, auteur: null });
    expect((await findSaisie(pool, rennes, 'neuve', JOUR))?.courante).toBeNull();
  });

  it('rapporte le refus du dernier envoi, avec les critères envoyés', async () => {
    const dossier = await findSaisie(pool, rennes, 'dupont', JOUR);
    expect(dossier?.refus).toMatchObject({
      envoi: 'envoi-refuse',
      criteres: [critere],
      motifs: [{ code: 'ERRCOTCAL9004', champ: 'criteres[0].points', cause: { titre: 'Points hors des bornes' } }],
    });
    expect((await findSaisie(pool, rennes, 'neuve', JOUR))?.refus).toBeNull();
  });

  it("laisse choisir un autre territoire de la demande, s'il est du périmètre", async () => {
    const malo = await findSaisie(pool, { tag: 'tous' }, 'dupont', JOUR, SAINT_MALO);
    expect(malo).toMatchObject({
      territoire: { siren: SAINT_MALO, nom: 'Saint-Malo Agglomération' },
      lieux: [{ commune: 'Saint-Malo' }],
    });
    expect(await findSaisie(pool, rennes, 'dupont', JOUR, SAINT_MALO)).toBeNull();
  });

  it("n'existe pas hors du périmètre", async () => {
    expect(await findSaisie(pool, rennes, 'malouine', JOUR)).toBeNull();
    expect(await findSaisie(pool, rennes, 'inconnue', JOUR)).toBeNull();
  });
});

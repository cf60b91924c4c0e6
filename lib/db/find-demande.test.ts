import { beforeAll, describe, expect, it } from 'vitest';
import { LIFFRE, RENNES } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { uneDemande, unNumero } from '../../prisma/fixtures/une-demande.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { findDemande } from './find-demande.ts';
import { findIdentite } from './find-identite.ts';
import { listAppels } from './list-appels.ts';
import { listCommunes } from './list-communes.ts';
import { listCotations } from './list-cotations.ts';
import { listEvenements } from './list-evenements.ts';
import { listNoms } from './list-noms.ts';
import { listTerritoires } from './list-territoires.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const ICI: Perimetre = { tag: 'territoires', sirens: [RENNES] };
const AILLEURS: Perimetre = { tag: 'territoires', sirens: [LIFFRE] };
const CRITERES = [
  { code: 'DALO', points: 60, origine: 'automatique', valeur: 'oui', codeInsee: null, preuve: null },
  { code: 'LIEN_COMMUNE', points: 10, origine: 'automatique', valeur: null, codeInsee: '35238', preuve: null },
];
const LIEUX = [{ codeInsee: '35238', codeQuartier: null, points: 70, place: { rang: 12, sur: 148 }, delaiMoyenMois: 31 }];

const pool = poolDeTest(await baseDeTest());
beforeAll(async () => {
  const [cotee] = await insererDemandes(pool, [
    { demande: uneDemande(), copie: { ref: 'cotee', etatCotation: 'transmise', note: 70 } },
    { demande: uneDemande({ numero: unNumero(2), identite: { tag: 'non-communiquee' } }), copie: { ref: 'nue' } },
  ]);
  await pool.query(`
    INSERT INTO territoire VALUES ('${RENNES}', 'Rennes Métropole'), ('${LIFFRE}', 'Liffré-Cormier Communauté');
    INSERT INTO commune VALUES ('35238', 'Rennes', '${RENNES}'), ('35047', 'Bruz', '${RENNES}'), ('35210', 'Pacé', '${RENNES}'),
      ('35152', 'Liffré', '${LIFFRE}'), ('75056', 'Paris', NULL);
    INSERT INTO agent (id, nom, email, role) VALUES ('a1', 'Camille Morvan', 'camille@exemple.fr', 'agent');
    INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu) VALUES ('G', '2', 'Grille de test', '${RENNES}',
      'primo', 'publiee', '2026-01-01', '{"criteres":[{"code":"DALO","libelle":"Reconnaissance DALO"}]}')`);
  for (const [numero, etat, auteur] of [
    [1, 'remplacee', null],
    [2, 'transmise', 'a1'],
  ] as const) {
    const { rows } = await pool.query<{ id: number }>(
      `INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif,
        auteur_id, date_cotation) VALUES ($1, $2, $3, 'saisie', $4, 'G', '2', 70, $5, $6, 'correction-manuelle', $7, '2026-11-20T10:00:00Z')
       RETURNING id`,
      [`c${numero}`, cotee, numero, etat, JSON.stringify(CRITERES), JSON.stringify(LIEUX), auteur],
    );
    await pool.query('UPDATE demande SET cotation_id = $1 WHERE id = $2', [rows[0]?.id, cotee]);
  }
  await pool.query(
    `INSERT INTO evenement (demande_id, genre, agent_id, donnees)
     SELECT $1, CASE WHEN n % 3 = 0 THEN 'cotation-saisie' ELSE 'envoi-transmis' END, CASE WHEN n % 3 = 0 THEN 'a1' END, jsonb_build_object('n', n)
     FROM generate_series(1, 120) n`,
    [cotee],
  );
  await pool.query(
    `INSERT INTO echange (le, sens, partenaire, environnement, operation, methode, route, verdict, duree_ms, tentative, demande_id, correlation)
     SELECT '2026-11-20T10:00:00Z'::timestamptz + (n / 2) * interval '1 second', 'sortant', 'sne', 'base-ecole', 'post-cotation', 'POST', '/x',
       'reussi', n, 1, $1, 'corr' FROM generate_series(1, 120) n`,
    [cotee],
  );
});

describe('findDemande', () => {
  it('rend la fiche, sa cotation expliquée et les noms des communes, sans aucune identité', async () => {
    const fiche = await findDemande(pool, 'cotee', ICI);
    expect(fiche).toMatchObject({
      ref: 'cotee',
      note: 70,
      etatCotation: 'transmise',
      identiteConnue: true,
      situation: { situationFamiliale: 'SEPARE', situationProfessionnelle: 'CDI' },
      territoires: [{ siren: RENNES, nom: 'Rennes Métropole' }],
      communes: { 35238: 'Rennes', 35047: 'Bruz' },
      cotation: { numero: 2, points: 70, criteres: CRITERES, lieux: LIEUX, libelles: { DALO: 'Reconnaissance DALO' } },
      dateMaj: '2026-11-02T08:31:02.000Z',
      envoi: null,
    });
    expect(fiche?.cotation?.dateCotation).toBe('2026-11-20T10:00:00.000Z');
    expect(JSON.stringify(fiche)).not.toMatch(/Lefèvre|Inès|1988-04-02|FRANCAISE/);
  });

  it('ne distingue pas une demande d’un autre territoire d’une demande inconnue', async () => {
    for (const [ref, perimetre] of [
      ['cotee', AILLEURS],
      ['inconnue', ICI],
      ["' OR true --", { tag: 'tous' }],
    ] as [string, Perimetre][]) {
      expect(await findDemande(pool, ref, perimetre)).toBeNull();
      expect(await listCotations(pool, ref, perimetre)).toBeNull();
      expect(await listEvenements(pool, ref, perimetre, { famille: null, depuis: null })).toBeNull();
      expect(await listAppels(pool, ref, perimetre, null)).toBeNull();
      expect(await findIdentite(pool, ref, perimetre)).toBeNull();
    }
    expect(await listNoms(pool, ['cotee'], AILLEURS)).toEqual([]);
  });

  it('rend une demande jamais cotée, sans version, sans fait et sans appel', async () => {
    expect(await findDemande(pool, 'nue', ICI)).toMatchObject({
      cotation: null,
      note: null,
      identiteConnue: false,
      situation: null,
    });
    expect(await listCotations(pool, 'nue', ICI)).toMatchObject({ versions: [], communes: { 35238: 'Rennes' } });
    expect(await listEvenements(pool, 'nue', ICI, { famille: null, depuis: null })).toEqual({ evenements: [], suite: null });
    expect(await listAppels(pool, 'nue', ICI, null)).toEqual({ appels: [], suite: null });
  });
});

describe('identité', () => {
  it('se lit à part, en entier ou pas du tout', async () => {
    expect(await findIdentite(pool, 'cotee', ICI)).toEqual(uneDemande().identite);
    expect(await findIdentite(pool, 'nue', ICI)).toEqual({ tag: 'non-communiquee' });
    expect(await listNoms(pool, ['cotee', 'nue'], ICI)).toEqual([{ ref: 'cotee', nom: 'Lefèvre', prenom: 'Inès' }]);
  });
});

describe('listCotations', () => {
  it('rend les versions de la plus récente à la première, avec leur auteur', async () => {
    const lues = await listCotations(pool, 'cotee', ICI);
    expect(lues?.versions.map((v) => [v.numero, v.etat, v.auteur])).toEqual([
      [2, 'transmise', 'Camille Morvan'],
      [1, 'remplacee', null],
    ]);
    expect(lues?.libelles).toEqual({ DALO: 'Reconnaissance DALO' });
  });
});

describe('fils paginés par clé', () => {
  it('l’historique se lit en entier, sans trou ni doublon, et se filtre par famille', async () => {
    const lire = async (famille: 'cotation' | null) => {
      const lus: unknown[] = [];
      let depuis: number | null = null;
      do {
        const page: Awaited<ReturnType<typeof listEvenements>> = await listEvenements(pool, 'cotee', ICI, { famille, depuis });
        lus.push(...(page?.evenements.map((e) => e.donnees.n) ?? []));
        depuis = page?.suite ?? null;
      } while (depuis);
      return lus;
    };
    const attendu = Array.from({ length: 120 }, (_, i) => 120 - i);
    expect(await lire(null)).toEqual(attendu);
    expect(await lire('cotation')).toEqual(attendu.filter((n) => n % 3 === 0));
  });

  it('les appels d’un même instant ne se perdent pas entre deux pages', async () => {
    const lus: number[] = [];
    let depuis: { le: string; id: number } | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAppels>> = await listAppels(pool, 'cotee', ICI, depuis);
      lus.push(...(page?.appels.map((a) => a.dureeMs) ?? []));
      depuis = page?.suite ?? null;
    } while (depuis);
    expect(lus).toEqual(Array.from({ length: 120 }, (_, i) => 120 - i));
  });
});

describe('référentiel des filtres', () => {
  it('propose les communes et les territoires de l’agent seulement', async () => {
    expect(await listCommunes(pool, 'pace', ICI)).toEqual([{ codeInsee: '35210', nom: 'Pacé' }]);
    expect(await listCommunes(pool, '35238', ICI)).toEqual([{ codeInsee: '35238', nom: 'Rennes' }]);
    expect(await listCommunes(pool, 'liffre', ICI)).toEqual([]);
    expect(await listCommunes(pool, '%', { tag: 'tous' })).toEqual([]);
    expect((await listTerritoires(pool, ICI)).map((t) => t.nom)).toEqual(['Rennes Métropole']);
  });
});

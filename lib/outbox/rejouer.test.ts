import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { RELANCE_MAX } from '../domain/rejeu.ts';
import { depsSaisie, poserDecor, saisi, uneDemande, uneSaisie } from './base.fixture.ts';
import { compterRejouables } from './rejouables.ts';
import { rejouer } from './rejouer.ts';
import { type Auteur, saisirCotation } from './saisir-cotation.ts';

const pool = poolDeTest(await baseDeTest(), 8);
let auteur: Auteur;
const RAISON = 'Identifiants PISTE renouvelés.';
const CAUSE = { tag: 'cause', classe: 'AUTH_CREDENTIALS', code: null } as const;

beforeAll(async () => {
  auteur = await poserDecor(pool);
});
beforeEach(() => pool.query('TRUNCATE tentative, envoi, evenement, cotation, demande CASCADE'));

const unEnvoi = async (etat: string, classe: string | null = null) => {
  const demande = await uneDemande(pool);
  const r = await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie());
  if (!r.ok) throw new Error(r.error.tag);
  const ref = r.value.envoi?.ref ?? '';
  await pool.query(`UPDATE envoi SET etat = $2, classe = $3, prochain_essai = now() + interval '1 hour' WHERE ref = $1`, [
    ref,
    etat,
    classe,
  ]);
  return { ref, demande };
};
const compteDe = async (sql: string) => (await pool.query<{ n: number }>(sql)).rows[0]?.n;
const evenements = () => compteDe(`SELECT count(*) AS n FROM evenement WHERE genre = 'envoi-rejoue'`);

describe('rejouer', () => {
  it.each([
    ['refuse', 'a-envoyer'],
    ['en-echec', 'a-envoyer'],
    ['incertain', 'a-verifier'],
    ['a-verifier', 'a-verifier'],
    ['a-envoyer', 'a-envoyer'],
  ])('remet un envoi « %s » en « %s », dû tout de suite', async (avant, apres) => {
    const { ref } = await unEnvoi(avant);
    expect(await rejouer(pool, auteur, { tag: 'envois', refs: [ref] }, RAISON)).toEqual({
      ok: true,
      value: { rejoues: 1, restants: 0 },
    });
    const { rows } = await pool.query('SELECT etat, prochain_essai <= now() AS du FROM envoi');
    expect(rows).toEqual([{ etat: apres, du: true }]);
  });

  it.each(['transmis', 'remplace', 'en-cours'])('ne touche pas un envoi « %s »', async (etat) => {
    const { ref } = await unEnvoi(etat);
    expect(await rejouer(pool, auteur, { tag: 'envois', refs: [ref] }, RAISON)).toEqual({
      ok: true,
      value: { rejoues: 0, restants: 0 },
    });
    expect(await evenements()).toBe(0);
  });

  it('n’a qu’un effet quand deux personnes rejouent ensemble', async () => {
    for (let i = 0; i < 12; i += 1) await unEnvoi(i % 2 === 0 ? 'en-echec' : 'a-verifier', 'AUTH_CREDENTIALS');
    expect(await compterRejouables(pool, auteur.perimetre, CAUSE)).toBe(12);
    const r = await Promise.all(Array.from({ length: 4 }, () => rejouer(pool, auteur, CAUSE, RAISON)));
    expect(r.reduce((somme, x) => somme + (x.ok ? x.value.rejoues : 0), 0)).toBe(12);
    expect(await evenements()).toBe(12);
    expect(await compterRejouables(pool, auteur.perimetre, CAUSE)).toBe(0);
  });

  it('ne rejoue pas une version remplacée', async () => {
    const { ref, demande } = await unEnvoi('a-verifier');
    await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie({ revision: 1, criteres: [saisi('DALO', 40)] }));
    await pool.query(`UPDATE envoi SET etat = 'refuse' WHERE ref = $1`, [ref]);
    expect(await rejouer(pool, auteur, { tag: 'envois', refs: [ref] }, RAISON)).toMatchObject({ value: { rejoues: 0 } });
  });

  it('reste dans le périmètre de l’agent et dans la cause demandée', async () => {
    await unEnvoi('en-echec', 'AUTH_CREDENTIALS');
    await unEnvoi('en-echec', 'ACCESS');
    const ailleurs: Auteur = { ...auteur, perimetre: { tag: 'territoires', sirens: ['243500774'] } };
    expect(await rejouer(pool, ailleurs, CAUSE, RAISON)).toMatchObject({ value: { rejoues: 0 } });
    expect(await rejouer(pool, auteur, CAUSE, RAISON)).toMatchObject({ value: { rejoues: 1 } });
    expect(await compteDe(`SELECT count(*) AS n FROM envoi WHERE etat = 'en-echec'`)).toBe(1);
  });

  it('exige une raison et laisse une trace', async () => {
    const avant = (await compteDe(`SELECT count(*) AS n FROM audit WHERE action = 'envoi.rejouer'`)) ?? 0;
    expect(await rejouer(pool, auteur, CAUSE, ' court ')).toEqual({
      ok: false,
      error: { tag: 'raison-trop-courte', minimum: 10 },
    });
    await rejouer(pool, auteur, CAUSE, RAISON);
    expect(await compteDe(`SELECT count(*) AS n FROM audit WHERE action = 'envoi.rejouer'`)).toBe(avant + 1);
  });

  it('s’arrête à cinq cents par appel et dit ce qui reste', async () => {
    const { ref } = await unEnvoi('en-echec', 'AUTH_CREDENTIALS');
    await pool.query(
      `INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
                            a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
       SELECT 'lot' || i, 'lot' || i, statut, date_depot, date_maj, mutation, 1, typologies, communes, territoires, false, etat_cotation, donnees, 'x', now()
         FROM demande d, generate_series(1, 509) i WHERE d.id = (SELECT demande_id FROM envoi WHERE ref = $1)`,
      [ref],
    );
    await pool.query(
      `WITH c AS (
         INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
         SELECT 'c' || id, id, 1, 'saisie', 'validee', 'G', '1', 1, '[]', '[]', 'autre', now() FROM demande WHERE ref LIKE 'lot%' RETURNING id, demande_id
       ), d AS (UPDATE demande SET cotation_id = c.id FROM c WHERE demande.id = c.demande_id)
       INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai, classe)
       SELECT 'e' || id, demande_id, id, ARRAY['243500139'], 'base-ecole', 'en-echec', now(), 'AUTH_CREDENTIALS' FROM c`,
    );
    expect(await compterRejouables(pool, auteur.perimetre, CAUSE)).toBe(RELANCE_MAX);
    expect(await rejouer(pool, auteur, CAUSE, RAISON)).toEqual({ ok: true, value: { rejoues: RELANCE_MAX, restants: 10 } });
    expect(await rejouer(pool, auteur, CAUSE, RAISON)).toEqual({ ok: true, value: { rejoues: 10, restants: 0 } });
  });
});

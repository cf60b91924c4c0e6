import { describe, expect, it } from 'vitest';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { uneDemande, unNumero } from '../../prisma/fixtures/une-demande.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { effacerDemandes } from './effacer-demandes.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { saveRevue } from './save-revue.ts';
import { saveTraitementAnomalies } from './save-traitement-anomalies.ts';
import { transaction } from './transaction.ts';
import { RENNES, uneCotation } from './une-demande-cotee.fixture.ts';

const LIMITE = new Date('2025-11-21T00:00:00Z');
const MAINTENANT = new Date('2026-11-21T03:00:00Z');
const CAMILLE = { id: 'camille', perimetre: { tag: 'territoires', sirens: [RENNES] } } as const;
/** Ce qui désigne la personne dans la demande de test, et ce que des agents en ont écrit. */
const MARQUES = [
  'Lefèvre',
  'lefevre',
  'Inès',
  '1988-04-02',
  unNumero(1),
  'FRANCAISE',
  'HEBERGE_TIERS',
  'DIVORCE_SEPARATION',
  'Jugement 2026-114',
  'Madame L. a deux enfants',
  'Monsieur L. conteste',
  'le jugement de Madame L.',
  'Madame L. a rappelé',
  'refusé par Madame L.',
];

const pool = poolDeTest(await baseDeTest());

describe('L’effacement des demandes radiées', () => {
  const radiee = (date: string | null) => ({ tag: 'radiee', motif: 'ATTRIBUTION', date }) as const;
  const effacer = () => transaction(pool, (tx) => effacerDemandes(tx, LIMITE, MAINTENANT));
  const comptes = async () =>
    (await pool.query(`SELECT cle, sum(n)::int AS n FROM compteur GROUP BY 1 HAVING sum(n) <> 0 ORDER BY 1`)).rows;
  /** Toute la base en texte, ligne par ligne. */
  const traces = async () => {
    const { rows } = await pool.query<{ t: string }>(
      `SELECT table_name AS t FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const lues = await Promise.all(rows.map(({ t }) => pool.query<{ l: string }>(`SELECT to_jsonb(x)::text AS l FROM "${t}" x`)));
    return lues.flatMap((r) => r.rows.map((x) => x.l));
  };

  it('efface passé le délai, pas la veille, ni une demande active', async () => {
    await insererDemandes(pool, [
      { demande: uneDemande({ numero: unNumero(1), statut: radiee('2025-11-20') }), copie: { ref: 'passee' } },
      { demande: uneDemande({ numero: unNumero(2), statut: radiee('2025-11-21') }), copie: { ref: 'veille' } },
      {
        demande: uneDemande({ numero: unNumero(3), statut: radiee(null), dateMaj: '2025-01-01T00:00:00.000Z' }),
        copie: { ref: 'sans-date' },
      },
      { demande: uneDemande({ numero: unNumero(4) }), copie: { ref: 'disparue', disparueLe: '2025-06-01T00:00:00.000Z' } },
      { demande: uneDemande({ numero: unNumero(5) }), copie: { ref: 'active' } },
    ]);
    expect(await effacer()).toBe(3);
    expect(await effacer()).toBe(0);
    const { rows } = await pool.query('SELECT ref FROM demande WHERE effacee_le IS NOT NULL ORDER BY id');
    expect(rows.map((d) => d.ref)).toEqual(['passee', 'sans-date', 'disparue']);
  });

  it('ne laisse aucune trace de la personne dans toute la base, et aucun compte ne change', async () => {
    await pool.query('DELETE FROM demande');
    const [id = 0] = await insererDemandes(pool, [
      { demande: uneDemande({ statut: radiee('2024-01-01') }), copie: { ref: 'seule', disparueLe: '2024-02-01T00:00:00.000Z' } },
    ]);
    const preuve = {
      code: 'C1',
      points: 2,
      origine: 'saisie' as const,
      valeur: '38 mois',
      codeInsee: null,
      preuve: 'Jugement 2026-114',
    };
    const cotation = await uneCotation(pool, id, { criteres: [preuve as never] });
    await pool.query(`UPDATE cotation SET justification = 'Madame L. a deux enfants' WHERE id = $1`, [cotation]);
    await pool.query(`UPDATE demande SET territoires = '{${RENNES}}' WHERE id = $1`, [id]);
    await pool.query(
      `INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
       VALUES ('a-expliquer', $1, $2, '{${RENNES}}', 'somme', '40 au lieu de 38', 'a-examiner')`,
      [id, cotation],
    );
    const { ref } = (await pool.query<{ ref: string }>('SELECT ref FROM cotation WHERE id = $1', [cotation])).rows[0] ?? {
      ref: '',
    };
    await saveRevue(pool, CAMILLE, ref, { tag: 'demander', raison: 'Monsieur L. conteste' });
    await saveRevue(pool, CAMILLE, ref, { tag: 'clore', raison: 'Vu le jugement de Madame L.' });
    await saveTraitementAnomalies(
      pool,
      CAMILLE,
      { cible: { tag: 'choisies', refs: ['a-expliquer'] }, etat: 'expliquee', raison: 'Madame L. a rappelé' },
      1,
    );
    await pool.query(
      `INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, motifs, demandee_le, decideur_id, decidee_le, raison)
       VALUES ($1, $2, 'camille', 'refusee', 1, '{ecart}', now(), 'louis', now(), 'refusé par Madame L.')`,
      [cotation, id],
    );
    const avant = await comptes();
    const presentes = (lignes: readonly string[]) => MARQUES.filter((m) => lignes.some((l) => l.includes(m)));
    expect(presentes(await traces())).toEqual(MARQUES);
    expect(await effacer()).toBe(1);
    expect(presentes([...(await traces()), ...(await traces())])).toEqual([]);
    expect(await comptes()).toEqual(avant);
  });

  it('une demande encore listée garde son numéro, pour ne pas revenir ; si ses données reviennent, elle est à effacer de nouveau', async () => {
    await insererDemandes(pool, [
      { demande: uneDemande({ numero: unNumero(9), statut: radiee('2024-01-01') }), copie: { ref: 'listee' } },
    ]);
    expect(await effacer()).toBe(1);
    const lire = async () => (await pool.query(`SELECT numero_unique, effacee_le FROM demande WHERE ref = 'listee'`)).rows[0];
    expect((await lire()).numero_unique).toBe(unNumero(9));
    await pool.query(`UPDATE demande SET nom = 'Lefèvre', empreinte = 'changee' WHERE ref = 'listee'`);
    expect((await lire()).effacee_le).toBeNull();
    expect(await effacer()).toBe(1);
  });
});

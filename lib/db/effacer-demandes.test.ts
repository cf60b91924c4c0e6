import { beforeAll, describe, expect, it } from 'vitest';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { uneDemande, unNumero } from '../../prisma/fixtures/une-demande.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { effacerDemandes } from './effacer-demandes.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { saveRevue } from './save-revue.ts';
import { saveTraitementAnomalies } from './save-traitement-anomalies.ts';
import { transaction } from './transaction.ts';
import { RENNES, unAgent, uneCotation, unEnvoi } from './une-demande-cotee.fixture.ts';

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
  'Jugement de Madame L.',
  'Madame L. a deux enfants',
  'refus de Madame L.',
  'Madame L. conteste',
  'vu avec Madame L.',
  'Madame L. a rappelé',
  'refusé par Madame L.',
  'à demander à Madame L.',
];

const pool = poolDeTest(await baseDeTest());
beforeAll(() => unAgent(pool, 'camille', 'Camille Le Goff'));

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

  /** Ce que des agents écrivent, à propos de cette personne, partout où ils le peuvent. */
  const ecrireSur = async (id: number, qui: string) => {
    await pool.query(`UPDATE demande SET territoires = '{${RENNES}}' WHERE id = $1`, [id]);
    const preuve = { code: 'C1', points: 2, origine: 'saisie', valeur: '38 mois', codeInsee: null, preuve: `Jugement de ${qui}` };
    const ref = `cotation-de-${id}`;
    const cotation = await uneCotation(pool, id, { ref, criteres: [preuve as never] });
    await pool.query('UPDATE cotation SET justification = $2 WHERE id = $1', [cotation, `${qui} a deux enfants`]);
    await unEnvoi(pool, { demandeId: id, cotationId: cotation, etat: 'refuse', motifs: [{ message: `refus de ${qui}` }] });
    await pool.query(
      `INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
       VALUES ($3, $1, $2, '{${RENNES}}', 'somme', '40 au lieu de 38', 'a-examiner')`,
      [id, cotation, `anomalie-${id}`],
    );
    await saveRevue(pool, CAMILLE, ref, { tag: 'demander', raison: `${qui} conteste` });
    await saveRevue(pool, CAMILLE, ref, { tag: 'clore', raison: `vu avec ${qui}` });
    await saveTraitementAnomalies(
      pool,
      CAMILLE,
      { cible: { tag: 'choisies', refs: [`anomalie-${id}`] }, etat: 'expliquee', raison: `${qui} a rappelé` },
      1,
    );
    await pool.query(
      `INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, motifs, demandee_le, decideur_id, decidee_le, raison, complement)
       VALUES ($1, $2, 'camille', 'refusee', 1, '{ecart}', now(), 'louis', now(), $3, $4)`,
      [cotation, id, `refusé par ${qui}`, `à demander à ${qui}`],
    );
    await pool.query(`INSERT INTO attribution (demande_id, agent_id) VALUES ($1, 'camille')`, [id]);
    await pool.query(`INSERT INTO suivi (demande_id, agent_id) VALUES ($1, 'camille')`, [id]);
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
    const [voisine = 0] = await insererDemandes(pool, [
      { demande: uneDemande({ numero: unNumero(2), dateMaj: '2026-11-20T00:00:00.000Z' }), copie: { ref: 'voisine' } },
    ]);
    await ecrireSur(id, 'Madame L.');
    await ecrireSur(voisine, 'Madame V.');
    const estDeLaVoisine = (l: string) => l.includes('Madame V.') || l.includes('"voisine"');
    const dela = async () => (await traces()).filter(estDeLaVoisine).sort();
    const suivies = async () =>
      (await pool.query('SELECT demande_id FROM attribution UNION ALL SELECT demande_id FROM suivi ORDER BY 1')).rows.map(
        (r) => r.demande_id,
      );
    const deLaVoisine = await dela();
    expect([deLaVoisine.length, await suivies()]).toEqual([9, [id, id, voisine, voisine]]);
    const avant = await comptes();
    const presentes = (lignes: readonly string[]) =>
      MARQUES.filter((m) => lignes.some((l) => !estDeLaVoisine(l) && l.includes(m)));
    expect(presentes(await traces())).toEqual(MARQUES);
    expect(await effacer()).toBe(1);
    expect(presentes(await traces())).toEqual([]);
    expect(await comptes()).toEqual(avant);
    expect(await dela(), 'la voisine garde tout').toEqual(deLaVoisine);
    expect(await suivies()).toEqual([voisine, voisine]);
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

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { depsSaisie, poserDecor, RENNES, saisi, uneDemande, uneSaisie, VITRE } from './base.fixture.ts';
import { type Decision, deciderValidation } from './decider-validation.ts';
import { type Auteur, saisirCotation } from './saisir-cotation.ts';
import { validerEnsemble } from './valider-ensemble.ts';

const pool = poolDeTest(await baseDeTest(), 8);
let auteur: Auteur;
let seconde: Auteur;

beforeAll(async () => {
  auteur = await poserDecor(pool);
  seconde = await poserDecor(pool);
});

const decider = (ref: string, decision: Decision, agent = seconde) => deciderValidation(depsSaisie(pool), agent, ref, decision);

/** Une demande cotée 70, puis une saisie à 110 points : quarante d'écart. */
async function uneCotationAValider() {
  const demande = await uneDemande(pool);
  await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie());
  const saisie = uneSaisie({
    revision: 1,
    criteres: [
      saisi('DALO', 40),
      saisi('ANCIENNETE', 30, { valeur: '38 mois' }),
      saisi('LIEN_COMMUNE', 20, { codeInsee: '35238' }),
      saisi('VIOLENCES', 50, { origine: 'justificatif', preuve: 'Ordonnance' }),
    ],
  });
  const r = await saisirCotation(depsSaisie(pool), auteur, demande.ref, saisie);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return { demande, saisie, ref: r.value.cotation.ref, envoi: r.value.envoi };
}

const etatDe = async (demandeId: number) => {
  const { rows } = await pool.query(
    `SELECT d.note, d.revision, (SELECT array_agg(etat ORDER BY id) FROM envoi WHERE demande_id = d.id) AS envois,
       (SELECT array_agg(etat ORDER BY id) FROM cotation WHERE demande_id = d.id) AS cotations,
       (SELECT array_agg(genre ORDER BY id) FROM evenement WHERE demande_id = d.id) AS faits
     FROM demande d WHERE id = $1`,
    [demandeId],
  );
  return rows[0];
};

describe('Une saisie au-delà de l’écart', () => {
  it('attend une seconde personne : ni envoi, ni note changée, et rejouer la saisie ne fait rien de plus', async () => {
    const { demande, saisie, ref, envoi } = await uneCotationAValider();
    expect(envoi).toBeNull();
    const avant = await etatDe(demande.id);
    expect(avant).toMatchObject({
      note: 70,
      revision: 2,
      envois: ['a-envoyer'],
      cotations: ['validee', 'en-attente-de-validation'],
    });
    expect(await saisirCotation(depsSaisie(pool), auteur, demande.ref, saisie)).toMatchObject({
      ok: true,
      value: { deja: true, envoi: null, cotation: { ref } },
    });
    expect(await etatDe(demande.id)).toEqual(avant);
  });

  it('validée, met son envoi dans la file, devient la note, et se lit dans l’historique et la trace', async () => {
    const { demande, ref } = await uneCotationAValider();
    expect(await decider(ref, { tag: 'valider' })).toMatchObject({ ok: true, value: { envoi: expect.any(String) } });
    expect(await etatDe(demande.id)).toEqual({
      note: 140,
      revision: 3,
      envois: ['remplace', 'a-envoyer'],
      cotations: ['remplacee', 'validee'],
      faits: ['cotation-saisie', 'cotation-a-valider', 'cotation-validee'],
    });
    const { rows } = await pool.query(`SELECT issue FROM audit WHERE action = 'cotation.valider' AND objet = $1`, [
      `cotation/${ref}`,
    ]);
    expect(rows).toEqual([{ issue: 'accordee' }]);
    expect(await decider(ref, { tag: 'valider' })).toEqual({ ok: false, error: { tag: 'introuvable' } });
  });

  it('n’est jamais validée par son auteur, ni par le programme, ni dans la base', async () => {
    const { demande, ref } = await uneCotationAValider();
    for (const decision of [{ tag: 'valider' }, { tag: 'refuser', raison: 'Je me ravise' }] as const)
      expect(await decider(ref, decision, auteur)).toEqual({ ok: false, error: { tag: 'propre-travail' } });
    expect(await etatDe(demande.id)).toMatchObject({ note: 70, cotations: ['validee', 'en-attente-de-validation'] });
    await expect(
      pool.query(`UPDATE validation SET etat = 'validee', decideur_id = auteur_id WHERE demande_id = $1`, [demande.id]),
    ).rejects.toThrow('validation_par_une_autre_personne');
  });

  it('refusée, ne change rien à la note ; la raison reste avec la demande, jamais dans la trace, que rien n’efface', async () => {
    const { demande, ref } = await uneCotationAValider();
    await decider(ref, { tag: 'refuser', raison: 'Pièce illisible' }, auteur);
    expect(await decider(ref, { tag: 'refuser', raison: 'Pièce illisible' })).toMatchObject({ ok: true, value: { envoi: null } });
    expect(await etatDe(demande.id)).toMatchObject({ note: 70, envois: ['a-envoyer'], cotations: ['validee', 'refusee'] });
    const raisons = await pool.query(
      `SELECT donnees ->> 'raison' AS r FROM evenement WHERE genre = 'cotation-refusee' AND demande_id = $1`,
      [demande.id],
    );
    expect(raisons.rows).toEqual([{ r: 'Pièce illisible' }]);
    const traces = await pool.query(`SELECT details::text AS d FROM audit WHERE objet = $1`, [`cotation/${ref}`]);
    expect(traces.rows).toHaveLength(2);
    expect(JSON.stringify(traces.rows)).not.toContain('illisible');
  });

  it('reste à valider quand un complément est demandé', async () => {
    const { demande, ref } = await uneCotationAValider();
    await decider(ref, { tag: 'complement', raison: 'Joindre le jugement' });
    expect((await etatDe(demande.id)).faits.at(-1)).toBe('cotation-complement');
    expect(await decider(ref, { tag: 'valider' })).toMatchObject({ ok: true });
  });

  it('ne se valide plus quand la demande a changé, et une nouvelle saisie la remplace', async () => {
    const { demande, ref, saisie } = await uneCotationAValider();
    await pool.query('UPDATE demande SET revision = revision + 1 WHERE id = $1', [demande.id]);
    expect(await decider(ref, { tag: 'valider' })).toEqual({ ok: false, error: { tag: 'depassee' } });
    await saisirCotation(depsSaisie(pool), auteur, demande.ref, { ...saisie, revision: 3, cleIdempotence: randomUUID() });
    expect((await etatDe(demande.id)).cotations).toEqual(['validee', 'remplacee', 'en-attente-de-validation']);
  });

  it('n’existe pas pour qui est d’un autre territoire', async () => {
    const { ref } = await uneCotationAValider();
    const ailleurs: Auteur = { ...seconde, perimetre: { tag: 'territoires', sirens: [VITRE] } };
    expect(await decider(ref, { tag: 'valider' }, ailleurs)).toEqual({ ok: false, error: { tag: 'introuvable' } });
  });

  it('deux responsables à la fois : une seule validation, un seul envoi', async () => {
    const { demande, ref } = await uneCotationAValider();
    const troisieme = await poserDecor(pool);
    const issues = await Promise.all([seconde, troisieme].map((a) => decider(ref, { tag: 'valider' }, a)));
    expect(issues.filter((i) => i.ok)).toHaveLength(1);
    expect((await etatDe(demande.id)).envois).toEqual(['remplace', 'a-envoyer']);
  });
});

describe('Plusieurs cotations validées ensemble', () => {
  it('se décident chacune à part : l’échec de l’une n’arrête pas les autres, et chacune dit son résultat', async () => {
    const [une, deux] = [await uneCotationAValider(), await uneCotationAValider()];
    await decider(une.ref, { tag: 'refuser', raison: 'Pièce illisible, à redemander.' });
    const resultats = await validerEnsemble(depsSaisie(pool), seconde, [une.ref, deux.ref, deux.ref]);
    expect(resultats.map((r) => [r.ref, r.faite])).toEqual([
      [une.ref, false],
      [deux.ref, true],
    ]);
    expect(resultats[0]?.message).toContain('n’attend plus de décision');
    const [propre] = await validerEnsemble(depsSaisie(pool), auteur, [(await uneCotationAValider()).ref]);
    expect(propre).toMatchObject({
      faite: false,
      message: 'Vous avez saisi cette cotation : une autre personne doit en décider.',
    });
  });
});

describe('Le réglage du territoire', () => {
  it('change l’écart et ajoute des critères', async () => {
    await pool.query(`INSERT INTO reglage_validation (siren, seuil, criteres) VALUES ($1, 500, '{VIOLENCES}')`, [RENNES]);
    const { envoi } = await uneCotationAValider();
    expect(envoi).toBeNull();
    await pool.query(`UPDATE reglage_validation SET criteres = '{}'`);
    expect((await uneCotationAValider()).envoi).toMatchObject({ etat: 'a-envoyer' });
    await pool.query('DELETE FROM reglage_validation');
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { depsSaisie, poserDecor, saisi, uneDemande, uneSaisie } from './base.fixture.ts';
import { claim } from './claim.ts';
import { deliverCotation, type Issue } from './deliver-cotation.ts';
import { ECHECS } from './echecs.fixture.ts';
import type { EnvoiPris } from './envoi-pris.ts';
import { unPartenaire } from './partenaire.fixture.ts';
import { renew } from './renew.ts';
import { type Auteur, saisirCotation } from './saisir-cotation.ts';
import { saveReglements } from './save-reglements.ts';
import { settle } from './settle.ts';

let base: BaseDeTest;
let pool: Pool;
let auteur: Auteur;

beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 8);
  auteur = await poserDecor(pool);
});
beforeEach(() => pool.query('TRUNCATE tentative, envoi, evenement, cotation, demande CASCADE'));
afterAll(async () => {
  await pool.end();
  await base.fermer();
});

const prendre = (travailleur = 't1', lot = 100, bailMs = 60_000) =>
  claim(pool, { travailleur, environnement: 'base-ecole', bailMs, lot });

const coter = async (demandeRef: string, revision = 0, points = 30 + revision) => {
  const criteres = [saisi('ANCIENNETE', points, { origine: 'manuel', preuve: 'attestation' })];
  const r = await saisirCotation(
    depsSaisie(pool, () => new Date()),
    auteur,
    demandeRef,
    uneSaisie({ revision, criteres }),
  );
  if (!r.ok) throw new Error(r.error.tag);
  return r.value;
};

const regler = async (envoi: EnvoiPris, issue: Issue) => {
  const reglement = settle({ envoi, essais: [], issue }, { now: () => new Date(), random: () => 0, quarantaineMs: 45_000 });
  return reglement === null ? new Set<number>() : saveReglements(pool, [reglement]);
};

const etats = async () => (await pool.query('SELECT etat FROM envoi ORDER BY id')).rows.map((r) => r.etat);
const rendreDus = () => pool.query(`UPDATE envoi SET prochain_essai = now() WHERE etat IN ('a-envoyer', 'a-verifier')`);

describe('claim', () => {
  it('ne donne jamais la même ligne à deux travailleurs', async () => {
    for (let i = 0; i < 60; i += 1) await coter((await uneDemande(pool)).ref);
    const prises = await Promise.all(Array.from({ length: 6 }, (_, i) => prendre(`t${i}`, 20)));
    const ids = prises.flat().map((e) => e.id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it('ne prend rien d’un autre environnement', async () => {
    await coter((await uneDemande(pool)).ref);
    expect(await claim(pool, { travailleur: 't', environnement: 'production', bailMs: 1_000, lot: 10 })).toEqual([]);
  });

  it.each(['en-cours', 'a-verifier', 'incertain'])(
    'laisse la version suivante attendre tant que la précédente est « %s »',
    async (etat) => {
      const demande = await uneDemande(pool);
      await coter(demande.ref);
      await pool.query(
        `UPDATE envoi SET etat = $1, prochain_essai = now() + interval '1 hour', bail_jusqu_a = now() + interval '1 hour'`,
        [etat],
      );
      await coter(demande.ref, 1);
      expect(await prendre()).toEqual([]);
      await pool.query(`UPDATE envoi SET etat = 'transmis' WHERE etat = $1`, [etat]);
      expect(await prendre()).toMatchObject([{ points: 31, douteux: false, depasse: false }]);
    },
  );

  it('reprend un bail passé comme un doute, en laisse la trace, et rien avant', async () => {
    await coter((await uneDemande(pool)).ref);
    const [premiere] = await prendre('mort', 10, 150);
    expect(await prendre('vivant')).toEqual([]);
    await new Promise((suite) => setTimeout(suite, 200));
    const [reprise] = await prendre('vivant');
    expect(reprise).toMatchObject({ id: premiere?.id, douteux: true, tentatives: 1 });
    expect(reprise?.cloture).toBe((premiere?.cloture ?? 0) + 1);
    expect(reprise?.douteDepuis).toBeInstanceOf(Date);
    const { rows } = await pool.query('SELECT nature, issue, numero FROM tentative');
    expect(rows).toEqual([{ nature: 'interrompue', issue: 'doute', numero: 1 }]);
  });
});

describe('saveReglements', () => {
  it('écrit l’état de l’envoi, de la version, de la demande, l’essai et l’événement ensemble', async () => {
    const demande = await uneDemande(pool);
    await coter(demande.ref);
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    const livraison = await deliverCotation({ ...horloge(), partenaire: unPartenaire({ post: ['accepte'] }) }, envoi);
    const reglement = settle(livraison, { now: () => new Date(), random: () => 0, quarantaineMs: 0 });
    await saveReglements(pool, reglement === null ? [] : [reglement]);
    const { rows } = await pool.query(
      `SELECT e.etat, e.bail_par, e.tentatives, c.etat AS version, d.etat_cotation, t.nature, t.issue, v.genre
         FROM envoi e JOIN cotation c ON c.id = e.cotation_id JOIN demande d ON d.id = e.demande_id
         JOIN tentative t ON t.envoi_id = e.id JOIN evenement v ON v.demande_id = d.id AND v.genre <> 'cotation-saisie'`,
    );
    expect(rows).toEqual([
      {
        etat: 'transmis',
        bail_par: null,
        tentatives: 1,
        version: 'transmise',
        etat_cotation: 'transmise',
        nature: 'post',
        issue: 'transmis',
        genre: 'envoi-transmis',
      },
    ]);
  });

  it('ne change rien quand le bail est passé à un autre', async () => {
    await coter((await uneDemande(pool)).ref);
    const [fige] = await prendre('fige', 1, 1);
    await new Promise((suite) => setTimeout(suite, 20));
    const [vivant] = await prendre('vivant');
    if (fige === undefined || vivant === undefined) throw new Error('rien de pris');
    expect(await regler(fige, { tag: 'transmis' })).toEqual(new Set());
    expect(await renew(pool, [fige], 60_000)).toEqual(new Set());
    expect(await etats()).toEqual(['en-cours']);
    expect(await regler(vivant, { tag: 'transmis' })).toEqual(new Set([vivant.id]));
    expect(await regler(vivant, { tag: 'contradiction' })).toEqual(new Set());
    expect(await etats()).toEqual(['transmis']);
  });

  it('ne touche pas l’état de la demande quand une version plus récente a été saisie entre-temps', async () => {
    const demande = await uneDemande(pool);
    await coter(demande.ref);
    const [envoi] = await prendre();
    await coter(demande.ref, 1);
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'transmis' });
    const { rows } = await pool.query('SELECT etat_cotation, note FROM demande');
    expect(rows).toEqual([{ etat_cotation: 'a-transmettre', note: 31 }]);
    expect(await etats()).toEqual(['transmis', 'a-envoyer']);
  });

  it('ne s’interbloque pas avec les saisies des mêmes demandes', async () => {
    const demandes = await Promise.all(Array.from({ length: 20 }, () => uneDemande(pool)));
    await Promise.all(demandes.map((d) => coter(d.ref)));
    const pris = await prendre();
    const reglements = pris.flatMap(
      (envoi) =>
        settle({ envoi, essais: [], issue: { tag: 'transmis' } }, { now: () => new Date(), random: () => 0, quarantaineMs: 0 }) ??
        [],
    );
    await Promise.all([saveReglements(pool, reglements), ...demandes.map((d) => coter(d.ref, 1))]);
    expect(await etats()).toEqual([...Array(20).fill('transmis'), ...Array(20).fill('a-envoyer')]);
  });
});

const horloge = () => ({ quarantaineMs: 45_000, now: () => new Date(), nouvelleCorrelation: randomUUID, tient: () => true });

describe('deliverCotation', () => {
  const unEnvoi = async (etat: string, finDoute: string | null = null) => {
    const demande = await uneDemande(pool);
    await coter(demande.ref);
    await pool.query(`UPDATE envoi SET etat = $1`, [etat]);
    if (finDoute !== null) {
      await pool.query(
        `INSERT INTO tentative (envoi_id, numero, cloture, nature, issue, debut, fin)
         SELECT id, 1, 0, 'post', 'doute', now(), now() - $1::interval FROM envoi`,
        [finDoute],
      );
    }
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    return envoi;
  };

  it.each<[string, string, Parameters<typeof unPartenaire>[0], string, string[]]>([
    ['poste un envoi sans doute', 'a-envoyer', { post: ['accepte'] }, 'transmis', ['post']],
    ['relit un doute avant tout, et s’arrête si le SNE l’a', 'a-verifier', { get: ['notre'] }, 'transmis', ['get']],
    [
      'poste à nouveau un doute absent, quarantaine passée',
      'a-verifier',
      { get: ['jamais'], post: ['accepte'] },
      'transmis',
      ['get', 'post'],
    ],
    [
      'poste à nouveau un doute quand le SNE n’a qu’une version ancienne',
      'a-verifier',
      { get: ['ancienne'], post: ['accepte'] },
      'transmis',
      ['get', 'post'],
    ],
    ['s’incline devant une cotation plus récente d’un autre', 'a-verifier', { get: ['recente'] }, 'depasse', ['get']],
    ['ne tranche pas devant d’autres points à la même date', 'a-verifier', { get: ['autres-points'] }, 'contradiction', ['get']],
    ['ne tranche pas devant la cotation d’une autre grille', 'a-verifier', { get: ['autre-grille'] }, 'contradiction', ['get']],
    ['ne croit pas un 2xx sans corps et relit', 'a-envoyer', { post: ['accuse'], get: ['notre'] }, 'transmis', ['post', 'get']],
    [
      'garde le doute d’un 2xx sans corps que le SNE ne confirme pas',
      'a-envoyer',
      { post: ['accuse'], get: ['jamais'] },
      'quarantaine',
      ['post', 'get'],
    ],
    [
      'relit après un 409 : c’était la nôtre',
      'a-envoyer',
      { post: [ECHECS.conflit], get: ['notre'] },
      'transmis',
      ['post', 'get'],
    ],
    [
      'relit après un 409 : celle d’un autre',
      'a-envoyer',
      { post: [ECHECS.conflit], get: ['recente'] },
      'depasse',
      ['post', 'get'],
    ],
    [
      'garde le refus d’un 409 sans cotation plus récente',
      'a-envoyer',
      { post: [ECHECS.conflit], get: ['jamais'] },
      'echec',
      ['post', 'get'],
    ],
  ])('%s', async (_, etat, reponses, attendue, appels) => {
    const envoi = await unEnvoi(etat, etat === 'a-verifier' ? '1 hour' : null);
    const partenaire = unPartenaire(reponses);
    Object.assign(partenaire.connue, { dateCotation: envoi.dateCotation.toISOString(), points: envoi.points });
    const livraison = await deliverCotation({ ...horloge(), partenaire }, envoi);
    expect(livraison.issue.tag).toBe(attendue);
    expect(partenaire.appels).toEqual(appels);
    expect(livraison.essais).toHaveLength(appels.length);
  });

  it('ne poste pas pendant la quarantaine', async () => {
    const envoi = await unEnvoi('a-verifier', '10 seconds');
    const partenaire = unPartenaire({ get: ['jamais'] });
    const { issue } = await deliverCotation({ ...horloge(), partenaire }, envoi);
    expect(issue).toEqual({ tag: 'quarantaine', jusqua: new Date((envoi.douteDepuis?.getTime() ?? 0) + 45_000) });
    expect(partenaire.appels).toEqual(['get']);
  });

  it('ne poste pas si le bail n’est plus tenu', async () => {
    const partenaire = unPartenaire({});
    const { issue } = await deliverCotation({ ...horloge(), partenaire, tient: () => false }, await unEnvoi('a-envoyer'));
    expect(issue.tag).toBe('bail-perdu');
    expect(partenaire.appels).toEqual([]);
  });

  it('abandonne une version dépassée une fois son doute levé', async () => {
    const demande = await uneDemande(pool);
    await coter(demande.ref);
    const [envoi] = await prendre();
    await coter(demande.ref, 1);
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'echec', pendant: 'post', echec: ECHECS.serveur });
    await rendreDus();
    const [encore] = await prendre();
    if (encore === undefined) throw new Error('rien de pris');
    const partenaire = unPartenaire({ get: ['jamais'] });
    const livraison = await deliverCotation({ ...horloge(), partenaire, quarantaineMs: 0 }, encore);
    expect(livraison.issue).toEqual({ tag: 'remplace' });
    await regler(encore, livraison.issue);
    expect(await etats()).toEqual(['remplace', 'a-envoyer']);
    expect(await prendre()).toMatchObject([{ points: 31 }]);
  });
});

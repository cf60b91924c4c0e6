import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { listEvenementsMarche } from '../db/list-evenements-marche.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { unMarcheDans } from '../db/un-marche.fixture.ts';
import { permet } from '../domain/gestes-marche.ts';
import { ETATS_MARCHE, type EtatMarche } from '../domain/marche.ts';
import { deciderMarche } from './decider-marche.ts';
import { demanderCandidature } from './demander-candidature.ts';
import { modifierMarche } from './modifier-marche.ts';
import { saisirMarche } from './saisir-marche.ts';

const pool = poolDeTest(await baseDeTest(), 8);
beforeAll(async () => {
  await pool.query(
    `INSERT INTO agent (id, nom, email, role) VALUES ('camille', 'Camille Morvan', 'camille@exemple.test', 'agent')`,
  );
});

const place = (ref: string) => ({ environnement: 'base-ecole', ref, agentId: 'camille' });
const etatDe = async (ref: string) =>
  (await pool.query<{ etat: EtatMarche; pile: string }>('SELECT etat, pile FROM marche WHERE ref = $1', [ref])).rows[0];
const SAISI = {
  nom: 'Toitures',
  echeance: '2999-04-01T10:00:00.000Z',
  siret: '130 025 265 00013',
  types: ['works', 'services'],
  lots: [{ nom: 'Zinguerie', cpv: '45261300-7' }],
  limiteLots: 1,
} as const;

const DECISIONS = ['creer', 'recreer', 'rattacher', 'clore', 'rouvrir'] as const;
const ARRIVEE = { creer: 'a-creer', recreer: 'a-creer', rattacher: 'a-configurer', clore: 'clos', rouvrir: 'configure' } as const;
const CAS = DECISIONS.flatMap((geste) => (Object.keys(ETATS_MARCHE) as EtatMarche[]).map((etat) => [geste, etat] as const));

describe('une décision sur un marché', () => {
  it.each(CAS)('« %s » depuis « %s » suit la table du domaine, et laisse un trait quand elle a lieu', async (geste, etat) => {
    const ref = await unMarcheDans(pool, etat);
    const permis = permet(etat, geste);
    expect(await deciderMarche(pool, place(ref), geste, 'VR-2026-ABCDEF123456')).toBe(permis);
    expect((await etatDe(ref))?.etat).toBe(permis ? ARRIVEE[geste] : etat);
    const histoire = (await listEvenementsMarche(pool, 'base-ecole', ref)).filter((e) => e.genre !== 'configure');
    expect(histoire).toEqual(permis ? [expect.objectContaining({ genre: geste, agent: 'Camille Morvan' })] : []);
  });

  it('garde la raison d’une clôture, et la réouverture rend l’état que disent les faits', async () => {
    const ref = await unMarcheDans(pool, 'incertain');
    await deciderMarche(pool, place(ref), 'clore', 'Marché abandonné par la mairie.');
    await deciderMarche(pool, place(ref), 'rouvrir', 'La mairie y revient.');
    expect((await etatDe(ref))?.etat).toBe('incertain');
    expect((await listEvenementsMarche(pool, 'base-ecole', ref)).map((e) => [e.genre, e.texte])).toEqual([
      ['rouvrir', 'La mairie y revient.'],
      ['clore', 'Marché abandonné par la mairie.'],
    ]);
  });

  it('prise vingt fois en même temps n’a lieu qu’une fois', async () => {
    const ref = await unMarcheDans(pool, 'brouillon');
    const faits = await Promise.all(Array.from({ length: 20 }, () => deciderMarche(pool, place(ref), 'creer')));
    expect(faits.filter(Boolean)).toHaveLength(1);
    expect(await listEvenementsMarche(pool, 'base-ecole', ref)).toHaveLength(1);
  });

  it('ne passe pas d’un environnement à l’autre', async () => {
    const ref = await unMarcheDans(pool, 'configure');
    expect(await deciderMarche(pool, { ...place(ref), environnement: 'production' }, 'clore', 'Une autre maison.')).toBe(false);
  });

  it('ne rattache pas l’identifiant d’un autre marché', async () => {
    await unMarcheDans(pool, 'configure');
    const pris =
      (await pool.query<{ identifiant: string }>('SELECT identifiant FROM marche WHERE identifiant IS NOT NULL')).rows[0]
        ?.identifiant ?? '';
    expect(await deciderMarche(pool, place(await unMarcheDans(pool, 'incertain')), 'rattacher', pris)).toBe(false);
  });

  it('ferme un marché clos aux nouvelles candidatures', async () => {
    const ouvrir = async (etat: EtatMarche) => {
      const marche = await unMarcheDans(pool, etat);
      return (await demanderCandidature(pool, { environnement: 'base-ecole', marche, agentId: 'camille' }, '73282932000074')).ok;
    };
    expect([await ouvrir('configure'), await ouvrir('clos'), await ouvrir('a-configurer')]).toEqual([true, false, false]);
  });
});

describe('un brouillon', () => {
  it('envoyé vingt fois avec la même clé n’est enregistré qu’une fois', async () => {
    const cle = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const saisir = () => saisirMarche(pool, { environnement: 'base-ecole', agentId: 'camille', cle }, SAISI);
    const refs = await Promise.all(Array.from({ length: 20 }, saisir));
    expect(new Set(refs.map((r) => r.ok && r.value)).size).toBe(1);
    expect((await pool.query('SELECT nb_lots FROM marche WHERE cle = $1', [cle])).rows).toEqual([{ nb_lots: 1 }]);
  });

  it.each([
    ['un autre nom', { nom: 'Façades' }, {}],
    ['d’autres lots', { lots: [{ nom: 'Zinguerie', cpv: null }] }, {}],
    ['une autre limite', { limiteLots: null }, {}],
    ['une autre échéance', { echeance: '2999-04-02T10:00:00.000Z' }, {}],
    ['un autre environnement', {}, { environnement: 'staging' }],
    ['une autre personne', {}, { agentId: 'erwan' }],
  ])('renvoyé sous la même clé avec %s n’est pas pris pour le premier', async (_quoi, saisi, qui) => {
    await pool.query(
      `INSERT INTO agent (id, nom, email, role) VALUES ('erwan', 'Erwan', 'e@exemple.test', 'agent') ON CONFLICT DO NOTHING`,
    );
    const place1 = { environnement: 'base-ecole', agentId: 'camille', cle: crypto.randomUUID() };
    const premier = await saisirMarche(pool, place1, SAISI);
    expect(await saisirMarche(pool, place1, SAISI)).toEqual(premier);
    expect(await saisirMarche(pool, { ...place1, ...qui }, { ...SAISI, ...saisi })).toEqual({
      ok: false,
      error: { tag: 'cle-reutilisee' },
    });
    expect((await pool.query('SELECT nom FROM marche WHERE cle = $1', [place1.cle])).rows).toEqual([{ nom: 'Toitures' }]);
  });

  it.each(Object.keys(ETATS_MARCHE) as EtatMarche[])('« %s » ne se modifie que si le domaine le permet', async (etat) => {
    const ref = await unMarcheDans(pool, etat);
    const issue = await modifierMarche(pool, place(ref), 0, SAISI);
    expect(issue.ok).toBe(permet(etat, 'modifier'));
    expect((await etatDe(ref))?.etat).toBe(issue.ok ? 'brouillon' : etat);
  });

  it('modifié deux fois depuis la même lecture garde la première, et le dit', async () => {
    const ref = await unMarcheDans(pool, 'brouillon');
    expect(await modifierMarche(pool, place(ref), 0, SAISI)).toEqual({ ok: true, value: ref });
    const seconde = await modifierMarche(pool, place(ref), 0, { ...SAISI, nom: 'Écrasé' });
    expect(seconde).toEqual({ ok: false, error: { tag: 'change' } });
    const { rows } = await pool.query('SELECT nom, siret, types, limite_lots, nb_lots, revision FROM marche WHERE ref = $1', [
      ref,
    ]);
    expect(rows).toEqual([
      { nom: 'Toitures', siret: '13002526500013', types: ['works', 'services'], limite_lots: 1, nb_lots: 1, revision: 1 },
    ]);
  });

  it('aux champs en faute n’est pas touché', async () => {
    const ref = await unMarcheDans(pool, 'brouillon');
    const issue = await modifierMarche(pool, place(ref), 0, { ...SAISI, siret: '12345678901234' });
    expect(issue).toMatchObject({ ok: false, error: { tag: 'fautes', fautes: [{ champ: 'siret' }] } });
  });
});

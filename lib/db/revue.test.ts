import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desDemandes, RENNES } from '../../prisma/fixtures/des-demandes.ts';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { type ActionGroupe, compterEffet } from '../domain/action-groupe.ts';
import { FILTRE_PAR_DEFAUT } from '../domain/filtre-demandes.ts';
import { agirSurDemandes, type Geste } from './agir-sur-demandes.ts';
import { claimSuivante } from './claim-suivante.ts';
import { demandesVisees } from './demandes-visees.ts';
import { findPreferences } from './find-preferences.ts';
import { listCollegues } from './list-collegues.ts';
import { listEvenements } from './list-evenements.ts';
import { listOuvertures } from './list-ouvertures.ts';
import { listVues } from './list-vues.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { lacher, reserver } from './reserver.ts';
import { savePreferences } from './save-preferences.ts';
import { oublierPresence, savePresence } from './save-presence.ts';
import { changerVue, creerVue, supprimerVue } from './save-vue.ts';
import { transaction } from './transaction.ts';
import { unAgent } from './une-demande-cotee.fixture.ts';

const AILLEURS = '243500774';
const camille = { id: 'camille', perimetre: { tag: 'territoires', sirens: [RENNES] } } as const;
const louis = { id: 'louis', perimetre: { tag: 'territoires', sirens: [RENNES] } } as const;
const soizic = { id: 'soizic', perimetre: { tag: 'territoires', sirens: [AILLEURS] } } as const;
const T0 = new Date('2026-11-21T09:00:00.000Z');
const apres = (ms: number) => new Date(T0.getTime() + ms);

const pool = poolDeTest(await baseDeTest(), 10);
beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await unAgent(pool, 'louis', 'Louis Hamon');
  await unAgent(pool, 'soizic', 'Soizic Tanguy', 'agent', [AILLEURS]);
  await insererDemandes(pool, desDemandes(600));
});
beforeEach(() => pool.query('TRUNCATE attribution, suivi, reservation, presence, ouverture, vue, preference, evenement CASCADE'));

async function aCoter(): Promise<string[]> {
  const { rows } = await pool.query<{ ref: string }>(
    `SELECT ref FROM demande WHERE etat_cotation = 'a-coter' AND disparue_le IS NULL AND territoires && $1 ORDER BY date_maj, id`,
    [[RENNES]],
  );
  return rows.map((r) => r.ref);
}
async function ids(...refs: string[]): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>('SELECT id FROM demande WHERE ref = ANY ($1) ORDER BY id', [refs]);
  return rows.map((r) => r.id);
}

const agir = async (action: ActionGroupe, agentId: string, visees: number[], plus: Partial<Geste> = {}) =>
  compterEffet(
    await transaction(pool, (tx) => agirSurDemandes(tx, visees, { action, agentId, pourId: null, remplacer: false, ...plus })),
  );

describe('« Traiter la suivante »', () => {
  it('sert la plus ancienne, puis la suivante à un collègue, et la rend quand l’heure passe', async () => {
    const [premiere, deuxieme] = await aCoter();
    expect((await claimSuivante(pool, camille, 'a-coter', null, T0))?.demande).toBe(premiere);
    expect((await claimSuivante(pool, louis, 'a-coter', null, T0))?.demande).toBe(deuxieme);
    expect((await claimSuivante(pool, louis, 'a-coter', null, apres(11 * 60_000)))?.demande).toBe(premiere);
  });

  it('ne sert jamais la même demande à deux agents qui la demandent au même instant', async () => {
    const qui = Array.from({ length: 40 }, (_, i) => ({ id: `agent-${i}`, perimetre: camille.perimetre }));
    const servies = await Promise.all(qui.map((agent) => claimSuivante(pool, agent, 'a-coter', null, T0)));
    const refs = servies.map((s) => s?.demande);
    expect(refs).not.toContain(undefined);
    expect(new Set(refs).size).toBe(40);
    expect([...refs].sort()).toEqual((await aCoter()).slice(0, 40).sort());
  });

  it('laisse à un collègue ce qu’il a pris, et passe outre sur demande', async () => {
    const [premiere = '', deuxieme = '', troisieme] = await aCoter();
    await agir('attribuer', 'louis', await ids(premiere));
    expect((await claimSuivante(pool, camille, 'a-coter', null, T0))?.demande).toBe(deuxieme);
    expect((await claimSuivante(pool, camille, 'a-coter', deuxieme, T0))?.demande).toBe(troisieme);
    expect((await claimSuivante(pool, louis, 'a-coter', null, T0))?.demande).toBe(premiere);
  });

  it('ne sert rien hors du périmètre, ni d’une pile vide', async () => {
    const nullePart = { id: 'camille', perimetre: { tag: 'territoires', sirens: ['200000000'] } } as const;
    expect(await claimSuivante(pool, nullePart, 'a-coter', null, T0)).toBeNull();
    expect(await claimSuivante(pool, camille, 'incertain', null, T0)).toBeNull();
  });
});

describe('une réservation', () => {
  it('se prolonge par qui la tient, se refuse aux autres en nommant qui, se lâche', async () => {
    const [ref = ''] = await aCoter();
    const tenue = await reserver(pool, camille, ref, T0);
    expect(tenue).toEqual({ tag: 'tenue', jusqua: apres(600_000).toISOString() });
    expect(await reserver(pool, louis, ref, T0)).toEqual({ tag: 'prise', par: 'Camille Le Goff' });
    await reserver(pool, camille, ref, apres(1000));
    await lacher(pool, camille, ref, apres(600_000).toISOString());
    expect(await reserver(pool, louis, ref, apres(2000)), 'un départ attardé n’efface pas la prolongation').toMatchObject({
      tag: 'prise',
    });
    await lacher(pool, camille, ref, apres(601_000).toISOString());
    expect(await reserver(pool, louis, ref, apres(3000))).toMatchObject({ tag: 'tenue' });
    expect(await reserver(pool, soizic, 'inconnue', T0)).toEqual({ tag: 'introuvable' });
  });
});

describe('prendre, rendre, suivre', () => {
  it('dit ce qui a changé, ce qui l’était déjà, et laisse ce qu’un collègue a pris', async () => {
    const [a = '', b = '', c = ''] = await aCoter();
    await agir('attribuer', 'camille', await ids(a));
    await agir('attribuer', 'louis', await ids(b));
    const effet = await agir('attribuer', 'camille', await ids(a, b, c));
    expect(effet).toEqual({ faites: [c], deja: 1, autrui: 1, horsPerimetre: 0 });
    const rendu = await agir('liberer', 'camille', await ids(a, b, c));
    expect([rendu.faites.length, rendu.autrui]).toEqual([2, 1]);
    const repris = await agir('attribuer', 'camille', await ids(b), { remplacer: true });
    expect(repris.faites).toEqual([b]);
    const { rows } = await pool.query('SELECT genre, count(*)::int AS n FROM evenement GROUP BY 1 ORDER BY 1');
    expect(rows).toEqual([
      { genre: 'demande-attribuee', n: 4 },
      { genre: 'demande-liberee', n: 2 },
    ]);
  });

  it('confie à un collègue ce qui est de son périmètre, et l’histoire dit à qui', async () => {
    const [a = '', b = ''] = await aCoter();
    await pool.query(`UPDATE demande SET territoires = $2 WHERE ref = $1`, [b, [RENNES, AILLEURS]]);
    const effet = await agir('attribuer', 'camille', await ids(a, b), { pourId: 'soizic' });
    expect(effet).toEqual({ faites: [b], deja: 0, autrui: 0, horsPerimetre: 1 });
    const [fait] = (await listEvenements(pool, b, camille.perimetre, { famille: null, depuis: null }))?.evenements ?? [];
    expect([fait?.genre, fait?.agent, fait?.donnees]).toEqual([
      'demande-attribuee',
      'Camille Le Goff',
      { pour: 'Soizic Tanguy' },
    ]);
    expect((await agir('attribuer', 'louis', await ids(b))).autrui).toBe(1);
    expect((await listCollegues(pool, camille, ['agent'])).map((c) => c.nom)).toEqual(['Louis Hamon']);
    await pool.query(`UPDATE demande SET territoires = $2 WHERE ref = $1`, [b, [RENNES]]);
  });

  it('vise le filtre, 500 demandes au plus, ou les lignes cochées du périmètre', async () => {
    const demande = {
      filtre: FILTRE_PAR_DEFAUT,
      termes: [],
      perimetre: { tag: 'tous' },
      identite: true,
      agentId: 'camille',
    } as const;
    const toutes = await demandesVisees(pool, { tag: 'filtre', demande });
    expect([toutes.ids.length, toutes.tronquee]).toEqual([500, true]);
    const filtrees = await demandesVisees(pool, {
      tag: 'filtre',
      demande: { ...demande, filtre: { ...FILTRE_PAR_DEFAUT, etat: 'a-coter' }, perimetre: camille.perimetre },
    });
    expect([filtrees.ids.length, filtrees.tronquee]).toEqual([(await aCoter()).length, false]);
    const [ref = ''] = await aCoter();
    const horsPerimetre = await demandesVisees(pool, {
      tag: 'refs',
      refs: [ref, 'inconnue'],
      perimetre: { tag: 'territoires', sirens: [] },
    });
    expect(horsPerimetre.ids).toEqual([]);
  });

  it('filtre la liste par ce qui est à moi, suivi, ou à personne', async () => {
    const [a = '', b = ''] = await aCoter();
    await agir('attribuer', 'camille', await ids(a));
    await agir('suivre', 'camille', await ids(b));
    const lire = async (prise: 'a-moi' | 'suivies' | 'libres') => {
      const filtre = { ...FILTRE_PAR_DEFAUT, prise };
      const demande = { filtre, termes: [], perimetre: camille.perimetre, identite: true, agentId: 'camille' };
      return (await demandesVisees(pool, { tag: 'filtre', demande })).ids;
    };
    expect(await lire('a-moi')).toEqual(await ids(a));
    expect(await lire('suivies')).toEqual(await ids(b));
    expect(await lire('libres')).not.toContain((await ids(a))[0]);
  });
});

describe('la présence', () => {
  it('dit qui est là et comment, oublie après 45 secondes, et ne garde rien', async () => {
    const [ref = ''] = await aCoter();
    const battre = (qui: typeof camille | typeof louis, mode: 'consulte' | 'modifie', ms: number) =>
      savePresence(pool, qui, ref, { mode, premier: false }, apres(ms));
    expect(await battre(camille, 'modifie', 0)).toEqual([]);
    expect(await battre(louis, 'consulte', 1000)).toEqual([{ nom: 'Camille Le Goff', mode: 'modifie' }]);
    expect(await battre(louis, 'consulte', 44_000)).toHaveLength(1);
    expect(await battre(louis, 'consulte', 46_000)).toEqual([]);
    expect((await pool.query("SELECT 1 FROM presence WHERE agent_id = 'camille'")).rowCount).toBe(0);
    await battre(camille, 'consulte', 47_000);
    await oublierPresence(pool, 'camille', ref, 'modifie');
    expect(await battre(louis, 'consulte', 47_500), 'un départ attardé d’un autre mode').toHaveLength(1);
    await oublierPresence(pool, 'camille', ref, 'consulte');
    expect(await battre(louis, 'consulte', 48_000)).toEqual([]);
    expect(await savePresence(pool, soizic, 'inconnue', { mode: 'consulte', premier: true }, T0)).toBeNull();
  });

  it('retient les cinq dernières demandes ouvertes, la plus récente d’abord', async () => {
    const refs = (await aCoter()).slice(0, 7);
    for (const [i, ref] of [...refs, refs[3] ?? ''].entries())
      await savePresence(pool, camille, ref, { mode: 'consulte', premier: true }, apres(i * 1000));
    const lues = await listOuvertures(pool, 'camille', camille.perimetre);
    expect(lues.map((o) => o.ref)).toEqual([refs[3], refs[6], refs[5], refs[4], refs[2]]);
    expect((await pool.query('SELECT 1 FROM ouverture')).rowCount).toBe(5);
  });
});

describe('les vues enregistrées', () => {
  const vue = (nom: string, equipe = false) => ({ nom, adresse: 'etat=a-coter', equipe });

  it('sont à leur auteur, vingt au plus, et celles d’équipe se voient sans se changer', async () => {
    const mienne = await creerVue(pool, 'camille', vue('À coter'));
    const partagee = await creerVue(pool, 'camille', vue('Équipe', true));
    expect((await listVues(pool, 'louis', louis.perimetre)).map((v) => [v.nom, v.auteur])).toEqual([
      ['Équipe', 'Camille Le Goff'],
    ]);
    expect(await listVues(pool, 'soizic', soizic.perimetre)).toEqual([]);
    const ref = partagee.ok ? partagee.value : '';
    expect(await changerVue(pool, 'louis', ref, vue('Volée'))).toEqual({ ok: false, error: { tag: 'introuvable' } });
    expect(await supprimerVue(pool, 'louis', ref)).toBe(false);
    expect(await creerVue(pool, 'camille', vue('À coter'))).toEqual({ ok: false, error: { tag: 'nom-pris' } });
    const creees = await Promise.all(Array.from({ length: 25 }, (_, i) => creerVue(pool, 'camille', vue(`Vue ${i}`))));
    expect(creees.filter((c) => c.ok)).toHaveLength(18);
    expect(mienne.ok && (await supprimerVue(pool, 'camille', mienne.value))).toBe(true);
  });

  it('l’une s’ouvre d’office, à condition de la voir ; supprimée, il n’y en a plus', async () => {
    const creee = await creerVue(pool, 'camille', vue('À moi'));
    const ref = creee.ok ? creee.value : '';
    expect(await savePreferences(pool, louis, { vue: ref })).toBe(false);
    expect(await savePreferences(pool, camille, { vue: ref })).toBe(true);
    await savePreferences(pool, camille, { raccourcis: false });
    expect(await findPreferences(pool, 'camille')).toEqual({ raccourcis: false, vue: { ref, adresse: 'etat=a-coter' } });
    await supprimerVue(pool, 'camille', ref);
    expect(await findPreferences(pool, 'camille')).toEqual({ raccourcis: false, vue: null });
    expect(await findPreferences(pool, 'louis')).toEqual({ raccourcis: true, vue: null });
  });
});

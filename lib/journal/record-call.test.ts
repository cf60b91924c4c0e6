import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { withCallContext } from '../core/call-context.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { poserDemande } from '../db/poser-demande.fixture.ts';
import { unNumero } from '../domain/une-demande.fixture.ts';
import { creerJournal, type Journal } from './record-call.ts';
import { unAppel } from './un-appel.fixture.ts';

const CANARIS = {
  numero: unNumero(4242),
  nom: 'Canari-Kerzoncuf',
  courriel: 'canari@personne.example',
  jeton: 'eyJhbGciOiJSUzI1NiJ9.CanariCharge.CanariSignature',
  secret: 'canari-secret-7f3a9c',
};

const pool = poolDeTest(await baseDeTest());

describe('le journal des échanges', () => {
  let journal: Journal;
  let problemes: { perdus: number }[];

  beforeEach(async () => {
    await pool.query('TRUNCATE echange, echange_corps, trafic, sante, demande CASCADE');
    problemes = [];
    journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: (p) => problemes.push(p) });
  });
  const lignes = async (sql: string): Promise<Record<string, unknown>[]> => (await pool.query<Record<string, unknown>>(sql)).rows;

  it('écrit une ligne par essai, rattachée à sa demande par le numéro, qui lui n’est pas écrit', async () => {
    await poserDemande(pool);
    journal.noter(unAppel({ subject: unNumero(1) }));
    journal.noter(unAppel({ operation: 'jeton', method: 'POST', route: '/api/oauth/token' }));
    await journal.vider();
    const ecrites = await lignes(
      'SELECT partenaire, verdict, duree_ms, demande_id IS NOT NULL AS demande, territoires FROM echange ORDER BY id',
    );
    expect(ecrites).toEqual([
      { partenaire: 'sne', verdict: 'reussi', duree_ms: 12, demande: true, territoires: ['243500139'] },
      { partenaire: 'piste', verdict: 'reussi', duree_ms: 12, demande: false, territoires: [] },
    ]);
  });

  it.each([
    ['VALIDATION', 'refuse'],
    ['PROFILE', 'refuse'],
    ['TIMEOUT', 'delai'],
    ['SERVER', 'echec'],
    ['AUTH_TOKEN', 'echec'],
  ])('un échec %s se lit « %s »', async (failure, verdict) => {
    journal.noter(unAppel({ failure, status: 500 }));
    await journal.vider();
    expect(await lignes('SELECT verdict, classe FROM echange')).toEqual([{ verdict, classe: failure }]);
  });

  it('ne laisse entrer en base ni jeton, ni secret, ni nom, ni numéro, par aucun champ reçu', async () => {
    const corps = [
      `{"num_unique":"${CANARIS.numero}","demandeur":{"nom":"${CANARIS.nom}","email":"${CANARIS.courriel}"}}`,
      `Authorization: Bearer ${CANARIS.jeton}`,
      `{"client_secret":"${CANARIS.secret}","nom_naissance":"${CANARIS.nom}"`,
      `<html>${CANARIS.courriel} ${CANARIS.numero} ${CANARIS.jeton}</html>`,
      `{"nom":"${CANARIS.nom}`,
    ];
    for (const excerpt of corps) journal.noter(unAppel({ failure: 'SERVER', status: 500, excerpt, subject: CANARIS.numero }));
    await journal.vider();
    const toutes = ['echange', 'echange_corps', 'trafic', 'sante'].map((t) =>
      lignes(`SELECT to_jsonb(x)::text AS x FROM ${t} x`),
    );
    const tout = JSON.stringify(await Promise.all(toutes));
    expect(await lignes('SELECT 1 FROM echange_corps')).toHaveLength(corps.length);
    for (const canari of Object.values(CANARIS)) expect(tout).not.toContain(canari);
  });

  it('écrit les autres quand la base refuse un compte rendu, et dit qu’il en perd un', async () => {
    for (const functionalCode of ['AVANT', '\ud800', 'APRES'])
      journal.noter(unAppel({ failure: 'VALIDATION', status: 422, functionalCode }));
    await journal.vider();
    expect(await lignes('SELECT code FROM echange ORDER BY id')).toEqual([{ code: 'AVANT' }, { code: 'APRES' }]);
    expect(problemes).toMatchObject([{ perdus: 1 }]);
  });

  it('ne garde un corps que sur échec, et au plus 16 Kio', async () => {
    journal.noter(unAppel({ excerpt: 'corps d’un succès', failure: null }));
    journal.noter(unAppel({ failure: 'SERVER', status: 500, excerpt: 'x'.repeat(50_000) }));
    await journal.vider();
    expect(await lignes('SELECT length(reponse) AS n FROM echange_corps')).toEqual([{ n: 16_384 }]);
  });

  it('compte le trafic à la minute, additionné d’un lot à l’autre', async () => {
    for (let i = 0; i < 250; i++) journal.noter(unAppel());
    await journal.vider();
    for (let i = 0; i < 50; i++) journal.noter(unAppel());
    journal.noter(unAppel({ failure: 'SERVER', status: 500 }));
    await journal.vider();
    const compte = await lignes('SELECT verdict, n, minute FROM trafic ORDER BY verdict');
    expect(compte.map(({ verdict, n }) => ({ verdict, n }))).toEqual([
      { verdict: 'echec', n: 1 },
      { verdict: 'reussi', n: 300 },
    ]);
    expect(compte[0]?.minute).toEqual(new Date('2026-11-21T09:00:00.000Z'));
  });

  it('tient la santé de chaque couche et depuis quand, sans revenir en arrière', async () => {
    const a = (minute: number) => Date.parse('2026-11-21T09:00:00.000Z') + minute * 60_000;
    for (const [minute, failure] of [
      [0, null],
      [1, 'SERVER'],
      [2, 'SERVER'],
    ] as const) {
      journal.noter(unAppel({ startedAtMs: a(minute), durationMs: 0, failure }));
      await journal.vider();
    }
    journal.noter(unAppel({ startedAtMs: a(0), durationMs: 0 }));
    await journal.vider();
    expect(await lignes(`SELECT etat, depuis, dernier_succes, verifiee_le FROM sante WHERE couche = 'application'`)).toEqual([
      { etat: 'SERVER', depuis: new Date(a(1)), dernier_succes: new Date(a(0)), verifiee_le: new Date(a(2)) },
    ]);
  });

  it('retient le dernier échec d’une couche même quand le lot finit par un succès', async () => {
    const a = (seconde: number) => Date.parse('2026-11-21T09:00:00.000Z') + seconde * 1_000;
    for (const [seconde, failure] of [
      [0, null],
      [1, 'SERVER'],
      [2, null],
    ] as const) {
      journal.noter(unAppel({ startedAtMs: a(seconde), durationMs: 0, failure }));
    }
    await journal.vider();
    expect(await lignes(`SELECT etat, dernier_succes, dernier_echec FROM sante WHERE couche = 'application'`)).toEqual([
      { etat: 'disponible', dernier_succes: new Date(a(2)), dernier_echec: new Date(a(1)) },
    ]);
  });

  it('rattache l’appel à l’envoi et à l’agent du contexte, même après une attente', async () => {
    await withCallContext({ envoiId: 77, agentId: 'agent-1' }, async () => {
      await new Promise((suite) => setTimeout(suite, 5));
      journal.noter(unAppel());
    });
    journal.noter(unAppel());
    await journal.vider();
    expect(await lignes('SELECT envoi_id, agent_id FROM echange ORDER BY envoi_id NULLS LAST')).toEqual([
      { envoi_id: 77, agent_id: 'agent-1' },
      { envoi_id: null, agent_id: null },
    ]);
  });

  it('écrit de lui-même en moins d’une seconde, sans qu’on le lui demande', async () => {
    journal.noter(unAppel());
    await expect.poll(() => lignes('SELECT 1 FROM echange'), { timeout: 1_000 }).toHaveLength(1);
  });

  it('base indisponible, garde les comptes rendus et les écrit à son retour', async () => {
    await pool.query('ALTER TABLE trafic RENAME TO trafic_absente');
    journal.noter(unAppel());
    await journal.vider();
    expect(problemes).toMatchObject([{ perdus: 0 }]);
    await pool.query('ALTER TABLE trafic_absente RENAME TO trafic');
    await journal.vider();
    expect(await lignes('SELECT 1 FROM echange')).toHaveLength(1);
  });

  it('réserve pleine, abandonne les plus anciens et dit combien', async () => {
    const petit = creerJournal({ pool, operationJeton: 'jeton', onProbleme: (p) => problemes.push(p), capacite: 3 });
    await pool.query('ALTER TABLE trafic RENAME TO trafic_absente');
    for (let i = 0; i < 5; i++) petit.noter(unAppel({ correlation: `c-${i}` }));
    await petit.vider();
    await pool.query('ALTER TABLE trafic_absente RENAME TO trafic');
    await petit.vider();
    expect(problemes).toMatchObject([{ perdus: 2 }]);
    expect(await lignes('SELECT correlation FROM echange ORDER BY correlation')).toMatchObject(
      [2, 3, 4].map((i) => ({ correlation: `c-${i}` })),
    );
  });
});

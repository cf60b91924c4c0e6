import { beforeAll, describe, expect, it } from 'vitest';
import { unAgent, uneCotation, uneDemande } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { POST as traiter } from '../../../anomalies/traitement/route.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../../service.fixture.ts';
import { POST as decider } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
const jetons: Record<string, string> = {};

beforeAll(async () => {
  for (const [id, role] of [
    ['yann', 'agent'],
    ['helene', 'responsable'],
    ['maelle', 'lecteur'],
  ] as const) {
    await unAgent(pool, id, id, role);
    jetons[id] = await ouvrirSession(pool, id);
  }
  for (const [ref, auteur] of [
    ['cotation-yann', 'yann'],
    ['cotation-helene', 'helene'],
  ] as const) {
    const demande = await uneDemande(pool);
    const cotation = await uneCotation(pool, demande, {
      ref,
      etat: 'en-attente-de-validation',
      auteurId: auteur,
      courante: false,
    });
    await pool.query(
      `INSERT INTO validation (cotation_id, demande_id, auteur_id, etat, revision, motifs, demandee_le) VALUES ($1, $2, $3, 'en-attente', 0, '{ecart}', now())`,
      [cotation, demande, auteur],
    );
    await pool.query(
      `INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
       SELECT 'anomalie-' || $3::text, $1, $2, territoires, 'somme', 'Constat.', 'a-examiner' FROM demande WHERE id = $1`,
      [demande, cotation, auteur],
    );
  }
});

const envoyer = (qui: string, ref: string, corps: object) =>
  appeler(decider, { chemin: `/api/cotations/${ref}/decision`, params: { ref }, jeton: jetons[qui] ?? '', corps });

describe('POST /api/cotations/[ref]/decision', () => {
  it('refuse qui n’est pas responsable, et l’auteur fût-il responsable', async () => {
    expect((await envoyer('yann', 'cotation-helene', { tag: 'valider' })).status).toBe(403);
    expect(await envoyer('helene', 'cotation-helene', { tag: 'valider' })).toMatchObject({
      status: 403,
      corps: { detail: expect.stringContaining('une autre personne') },
    });
  });

  it('demande une raison pour refuser', async () => {
    const { status, corps } = await envoyer('helene', 'cotation-yann', { tag: 'refuser', raison: 'court' });
    expect([status, corps]).toMatchObject([422, { erreurs: [{ champ: 'raison' }] }]);
  });

  it('valide le travail d’un collègue et rend son envoi, une seule fois', async () => {
    const { status, corps } = await envoyer('helene', 'cotation-yann', { tag: 'valider' });
    expect([status, corps]).toMatchObject([200, { envoi: expect.any(String) }]);
    expect((await envoyer('helene', 'cotation-yann', { tag: 'valider' })).status).toBe(404);
  });
});

describe('POST /api/anomalies/traitement', () => {
  const expliquer = (qui: string, cible: object, raison = 'Reprise de l’an dernier.') =>
    appeler(traiter, {
      chemin: '/api/anomalies/traitement',
      jeton: jetons[qui] ?? '',
      corps: { cible, etat: 'expliquee', raison },
    });

  it('explique ce que le filtre retient, avec une raison, et le dit dans l’historique et la trace', async () => {
    expect((await expliquer('maelle', { tag: 'filtre' })).status).toBe(403);
    expect((await expliquer('yann', { tag: 'filtre' }, 'court')).status).toBe(422);
    expect((await expliquer('yann', { tag: 'filtre', regle: 'saut' })).corps).toEqual({ traitees: 0, restantes: 0 });
    expect((await expliquer('yann', { tag: 'choisies', refs: ['anomalie-yann'] })).corps).toEqual({ traitees: 1, restantes: 0 });
    expect((await expliquer('yann', { tag: 'filtre', regle: 'somme' })).corps).toEqual({ traitees: 1, restantes: 0 });
    const { rows } = await pool.query(`SELECT etat, agent_id FROM anomalie`);
    expect(rows).toEqual([
      { etat: 'expliquee', agent_id: 'yann' },
      { etat: 'expliquee', agent_id: 'yann' },
    ]);
    const faits = await pool.query(`SELECT 1 FROM evenement WHERE genre = 'cotation-anomalie-expliquee'`);
    const traces = await pool.query(`SELECT 1 FROM audit WHERE action = 'anomalie.traiter' AND issue = 'accordee'`);
    expect([faits.rowCount, traces.rowCount]).toEqual([2, 3]);
  });
});

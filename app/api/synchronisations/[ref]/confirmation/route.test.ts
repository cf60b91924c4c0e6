import { beforeAll, describe, expect, it } from 'vitest';
import { unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../../../service.fixture.ts';
import { POST as confirmer } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let responsable: string;
let support: string;
beforeAll(async () => {
  await unAgent(pool, 'helene', 'Hélène Maro', 'responsable');
  await unAgent(pool, 'ines', 'Inès Benali', 'support');
  responsable = await ouvrirSession(pool, 'helene');
  support = await ouvrirSession(pool, 'ines');
  await pool.query(
    `INSERT INTO synchronisation (ref, etat, declencheur, absentes, total, fin) VALUES ('arretee', 'interrompue', 'planifiee', 26, 500, now())`,
  );
});

const demander = (jeton: string, corps: unknown, ref = 'arretee') =>
  appeler(confirmer, { chemin: `/api/synchronisations/${ref}/confirmation`, params: { ref }, jeton, corps });
const synchronisations = async () =>
  (await pool.query('SELECT etat, absentes_acceptees, agent_id FROM synchronisation ORDER BY id')).rows;

describe('confirmer la baisse du stock', () => {
  it.each([
    ['une personne du support', () => demander(support, { absentes: 26 }), 403],
    ['un nombre qui n’est pas celui lu', () => demander(responsable, { absentes: 25 }), 409],
    ['une référence inconnue', () => demander(responsable, { absentes: 26 }, 'inconnue'), 404],
    ['une référence mal formée', () => demander(responsable, { absentes: 26 }, 'a b'), 404],
    ['un nombre en texte', () => demander(responsable, { absentes: 'toutes' }), 422],
    ['zéro', () => demander(responsable, { absentes: 0 }), 422],
  ])('refuse %s, sans rien demander', async (_cas, appel, status) => {
    expect((await appel()).status).toBe(status);
    expect(await synchronisations()).toHaveLength(1);
  });

  it('la relance une seule fois, en gardant qui a accepté combien', async () => {
    expect(await demander(responsable, { absentes: 26 })).toMatchObject({ status: 202, corps: { nouvelle: true } });
    expect((await demander(responsable, { absentes: 26 })).status).toBe(409);
    expect((await synchronisations()).slice(1)).toEqual([{ etat: 'en-attente', absentes_acceptees: 26, agent_id: 'helene' }]);
    const { rows } = await pool.query(
      `SELECT agent_id FROM audit WHERE action = 'synchronisation.confirmer' AND issue = 'accordee'`,
    );
    expect(rows).toEqual([{ agent_id: 'helene' }]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { creerPool, type Pool } from './client.ts';
import { findEtatPublic } from './find-etat-public.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
beforeAll(async () => {
  await pool
    .query(
      'CREATE TABLE _prisma_migrations (finished_at timestamptz, rolled_back_at timestamptz); INSERT INTO _prisma_migrations VALUES (now(), NULL)',
    )
    .catch(() => undefined);
});
const mots = async (sql: Pool) =>
  Object.fromEntries((await findEtatPublic('base-ecole', new Date(), sql)).services.map((s) => [s.nom, s.mot]));

describe('l’état du service pour le public', () => {
  it('se dit en mots, sans aucun chiffre', async () => {
    await pool.query(`INSERT INTO sante (environnement, couche, etat, depuis, verifiee_le) SELECT 'base-ecole', c, e, now(), now()
      FROM (VALUES ('jeton', 'disponible'), ('passerelle', 'disponible'), ('application', 'SERVER')) v(c, e)`);
    expect(await mots(pool)).toEqual({
      'Consultation des demandes': 'Fonctionne',
      'Saisie des cotations': 'Fonctionne',
      'Plateforme PISTE': 'Fonctionne',
      'API Cotation du SNE': 'Indisponible',
    });
    expect(JSON.stringify(await findEtatPublic('base-ecole', new Date(), pool))).not.toMatch(/\d/);
  });

  it('tient quand la base ne répond pas', async () => {
    const perdu = creerPool('postgres://personne@127.0.0.1:9/rien', 1);
    expect(await mots(perdu)).toMatchObject({ 'Consultation des demandes': 'Indisponible', 'API Cotation du SNE': 'Inconnu' });
    await perdu.end();
  });
});

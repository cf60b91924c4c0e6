import { expect, it } from 'vitest';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { uneDemande } from '../../prisma/fixtures/une-demande.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Perimetre } from '../domain/perimetre.ts';
import { listEvenements } from './list-evenements.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { uneCause } from './une-demande-cotee.fixture.ts';

const PARTOUT: Perimetre = { tag: 'tous' };

const pool = poolDeTest(await baseDeTest(), 2);

it('un échec se dit par le titre de sa cause, celle du code avant celle de la classe ; un inconnu garde ses seuls codes', async () => {
  const [id] = await insererDemandes(pool, [{ demande: uneDemande(), copie: { ref: 'd1' } }]);
  await uneCause(pool, 'CONFLICT', 'Demande à jour ailleurs');
  await uneCause(pool, 'ERRCOTNUM9003', 'Demande radiée');
  const faits = [
    { classe: 'CONFLICT', code: 'ERRCOTNUM9003' },
    { classe: 'CONFLICT', code: null },
    { classe: 'JAMAIS_VUE', code: 'ERRCOTXXX0000' },
    { pour: 'agent-parti' },
  ];
  for (const donnees of faits) {
    await pool.query(`INSERT INTO evenement (demande_id, genre, donnees) VALUES ($1, 'envoi-refuse', $2)`, [id, donnees]);
  }
  const page = await listEvenements(pool, 'd1', PARTOUT, { famille: null, depuis: null });
  expect(page?.evenements.map((e) => e.donnees)).toEqual([
    {},
    { classe: 'JAMAIS_VUE', code: 'ERRCOTXXX0000' },
    { classe: 'CONFLICT', code: null, cause: 'Demande à jour ailleurs' },
    { classe: 'CONFLICT', code: 'ERRCOTNUM9003', cause: 'Demande radiée' },
  ]);
});

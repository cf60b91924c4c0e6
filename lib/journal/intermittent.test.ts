import { afterAll, beforeAll, expect, it } from 'vitest';
import { ouvrir } from '../../base-ecole/essais/ouvrir.ts';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { clientDeCampagne } from '../../scripts/campagne/client.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { unNumero } from '../domain/une-demande.fixture.ts';
import { creerJournal } from './record-call.ts';

let base: BaseDeTest;
let pool: Pool;
let ecole: Awaited<ReturnType<typeof ouvrir>>;
beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 4);
  ecole = await ouvrir({ demandes: 40 });
});
afterAll(async () => {
  await Promise.all([ecole.arreter(), pool.end()]);
  await base.fermer();
});

it('quatre cents appels sous la panne intermittente font un incident par cause, pas quatre cents', async () => {
  await ecole.admin('scenario', { scenario: 'intermittent' });
  const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: ({ cause }) => expect.fail(String(cause)) });
  const client = clientDeCampagne(ecole.piste, ecole.cotation, journal.noter);
  for (let lot = 0; lot < 20; lot += 1) await Promise.all(Array.from({ length: 20 }, () => client.getDemande(unNumero(3))));
  await client.close();
  await journal.vider();
  const { rows } = await pool.query<{ manques: number; comptes: number; incidents: number; causes: number }>(`
    SELECT count(*) FILTER (WHERE verdict <> 'reussi')::int AS manques, (SELECT sum(occurrences)::int FROM incident) AS comptes,
      (SELECT count(*)::int FROM incident) AS incidents,
      count(DISTINCT (classe, code, operation)) FILTER (WHERE verdict <> 'reussi')::int AS causes FROM echange`);
  const [lu] = rows;
  expect(lu?.manques).toBeGreaterThan(200);
  expect(lu).toMatchObject({ comptes: lu?.manques, incidents: lu?.causes });
  // 500 vide, 404 de la passerelle, 400 sans jeton ; à quoi peut s'ajouter le refus d'un numéro inconnu.
  expect(lu?.causes).toBeLessThanOrEqual(4);
});

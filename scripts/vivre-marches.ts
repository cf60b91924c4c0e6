import { lireEnv } from '../lib/core/env.ts';
import { creerPool } from '../lib/db/client.ts';
import { commanderA } from './vie/commander.ts';
import { vivreMarches } from './vie/marches.ts';

const HELENE = `SELECT id FROM agent WHERE nom = 'Hélène Aubrée'`;

const { DATABASE_URL, BASE_ECOLE_ADMIN_URL, ENVIRONNEMENT: environnement } = lireEnv({ ...process.env });
const pool = creerPool(DATABASE_URL, 2);
try {
  const { rows } = await pool.query<{ id: string }>(HELENE);
  if (rows[0] === undefined) throw new Error('L’identité de test « Hélène Aubrée » manque.');
  const commander = commanderA(BASE_ECOLE_ADMIN_URL ?? '');
  await vivreMarches({ pool, environnement, agentId: rows[0].id, commander, maintenant: new Date() });
} catch (error) {
  // Sans eux la démonstration reste utilisable : on le dit, sans l'arrêter.
  console.error(`Marchés de démonstration incomplets : ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await pool.end();
}

import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Adresse de la base d'administration du serveur de test, qui porte le modèle « modele » migré. */
    postgresUrl: string;
  }
}

/** Mise en place de vitest : un serveur jetable pour toute la campagne, et une base modèle migrée une seule fois. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'supervision-cotation-test-'));
  const server = await startPostgres({ dir, durable: false, disposable: true });
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('create database modele');
    await client.end();
    const template = new URL(server.url);
    template.pathname = '/modele';
    await migrate(template.toString());
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  return server.stop;
}

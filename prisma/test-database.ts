import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type BaseDeTest = { url: string; fermer: () => Promise<void> };

async function administrer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Une base migrée et vide, copie du modèle, propre au fichier de test. `fermer` la supprime, connexions oubliées comprises. */
export async function baseDeTest(): Promise<BaseDeTest> {
  const nom = `test_${randomUUID().replaceAll('-', '')}`;
  await administrer(`create database ${nom} template modele`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${nom}`;
  return { url: url.toString(), fermer: () => administrer(`drop database if exists ${nom} with (force)`) };
}

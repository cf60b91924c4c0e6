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
  const fermer = async () => {
    // Un pool fermé rend la main un instant avant ses connexions : forcer trop tôt les ferait mourir en criant.
    await administrer(`do $$ begin
      for i in 1..40 loop
        exit when not exists (select 1 from pg_stat_activity where datname = '${nom}');
        perform pg_sleep(0.025), pg_stat_clear_snapshot();
      end loop; end $$`);
    await administrer(`drop database if exists ${nom} with (force)`);
  };
  return { url: url.toString(), fermer };
}

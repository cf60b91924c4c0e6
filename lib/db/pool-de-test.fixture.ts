import { afterAll } from 'vitest';
import { creerPool, type Pool } from './client.ts';

type Base = { url: string; fermer: () => Promise<void> };

/** Un pool sur la base d'un fichier de test ; les deux se ferment après son dernier essai. */
export function poolDeTest({ url, fermer }: Base, connexions = 4): Pool {
  const pool = creerPool(url, connexions);
  afterAll(async () => {
    await pool.end();
    await fermer();
  });
  return pool;
}

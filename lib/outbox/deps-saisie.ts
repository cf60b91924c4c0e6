import { randomBytes } from 'node:crypto';
import { env } from '../core/env.ts';
import { pool } from '../db/client.ts';
import { reference } from './reference.ts';
import type { DepsSaisie } from './saisir-cotation.ts';

/** Ce que la saisie tient du processus : sa base, l'environnement du SNE relié, le hasard. */
export const depsSaisie = (maintenant: Date): DepsSaisie => ({
  pool: pool(),
  environnement: env().ENVIRONNEMENT,
  now: () => maintenant,
  nouvelleRef: () => reference(randomBytes),
});

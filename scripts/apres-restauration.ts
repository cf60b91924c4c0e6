import { lireEnv } from '../lib/core/env.ts';
import { creerPool } from '../lib/db/client.ts';
import { apresRestauration } from '../lib/outbox/apres-restauration.ts';

const pool = creerPool(lireEnv(process.env).DATABASE_URL, 1);
const { envois, marches, rejeux, sessions } = await apresRestauration(pool);
await pool.end();
console.log(
  `${envois} envois à relire chez le SNE avant de repartir, ${marches} marchés à trancher par une personne, ${rejeux} rejeux en pause, ${sessions} sessions fermées.`,
);

import type { EtatEnvoi } from '../domain/envoi.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

/** L'état de chacun de ces envois ; ceux qui n'existent pas ou sont hors périmètre manquent. */
export async function listEtatsEnvois(sql: Sql, perimetre: Perimetre, refs: readonly string[]): Promise<EtatEnvoi[]> {
  const { rows } = await sql.query<{ etat: EtatEnvoi }>(
    'SELECT etat FROM envoi WHERE ref = ANY ($2) AND ($1::text[] IS NULL OR territoires && $1)',
    [sirensDe(perimetre), refs],
  );
  return rows.map(({ etat }) => etat);
}

import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

/** La référence de la demande d'un numéro unique ; `null` : inconnue ou hors du périmètre. */
export async function findRefDemande(sql: Sql, perimetre: Perimetre, numero: string): Promise<string | null> {
  const { rows } = await sql.query<{ ref: string }>(
    'SELECT ref FROM demande WHERE numero_unique = $2 AND ($1::text[] IS NULL OR territoires && $1)',
    [sirensDe(perimetre), numero],
  );
  return rows[0]?.ref ?? null;
}

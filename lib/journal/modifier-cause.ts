import { err, ok, type Result } from '../core/result.ts';
import type { Sql } from '../db/client.ts';

export type CauseVoulue = {
  titre: string;
  explication: string;
  probable: string;
  action: string;
  acteur: string;
  rejouable: boolean;
};

const SQL = `
INSERT INTO cause AS c (code, titre, explication, probable, action, acteur, rejouable, maj_par)
SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE $9 = 0 OR EXISTS (SELECT 1 FROM cause WHERE code = $1)
ON CONFLICT (code) DO UPDATE SET titre = excluded.titre, explication = excluded.explication, probable = excluded.probable,
  action = excluded.action, acteur = excluded.acteur, rejouable = excluded.rejouable, maj_par = excluded.maj_par,
  version = c.version + 1, maj_le = now()
WHERE c.version = $9
RETURNING version`;

/** Écrit une version de plus d'une cause, si `lue` est encore la dernière (0 : elle n'existait pas) ; la base garde chaque version. */
export async function modifierCause(
  sql: Sql,
  agentId: string,
  code: string,
  lue: number,
  cause: CauseVoulue,
): Promise<Result<number, { tag: 'depassee' }>> {
  const { titre, explication, probable, action, acteur, rejouable } = cause;
  const valeurs = [code, titre, explication, probable, action, acteur, rejouable, agentId, lue];
  const { rows } = await sql.query<{ version: number }>(SQL, valeurs);
  return rows[0] ? ok(rows[0].version) : err({ tag: 'depassee' });
}

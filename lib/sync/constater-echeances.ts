import type { Sql } from '../db/client.ts';

// Rien n'écrit quand une heure passe : le fait est constaté, pour que la pile et son compte le suivent sans se recompter.
const CONSTATER = `
UPDATE marche SET echue_le = now() WHERE environnement = $1 AND echue_le IS NULL AND identifiant IS NOT NULL AND echeance <= now()`;

/** Note les marchés dont l'échéance vient de passer, et dit s'il y en avait. Passe Marché ne ferme rien à cette date (contrat §3.2). */
export async function constaterEcheances(sql: Sql, environnement: string): Promise<boolean> {
  return ((await sql.query(CONSTATER, [environnement])).rowCount ?? 0) > 0;
}

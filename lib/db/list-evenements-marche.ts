import type { EvenementMarche } from '../domain/histoire-marche.ts';
import type { Sql } from './client.ts';

// La configuration est un fait daté par Passe Marché : elle se place à son heure, pas à celle de sa réception.
const LISTER = `
SELECT e.le, e.genre, a.nom AS agent, coalesce(k.titre, e.texte) AS texte FROM (
  SELECT v.le, v.genre, v.agent_id, v.texte, v.id FROM marche_evenement v JOIN marche m ON m.id = v.marche_id WHERE m.environnement = $1 AND m.ref = $2
  UNION ALL SELECT configure_le, 'configure', NULL, NULL, 0 FROM marche
    WHERE environnement = $1 AND ref = $2 AND configure_le IS NOT NULL
) e LEFT JOIN agent a ON a.id = e.agent_id LEFT JOIN cause k ON e.genre IN ('refuse', 'incertain') AND k.code = 'PM-' || e.texte
ORDER BY e.le DESC, e.id DESC LIMIT 200`;

/** L'histoire d'un marché, le plus récent d'abord. */
export async function listEvenementsMarche(sql: Sql, environnement: string, ref: string): Promise<EvenementMarche[]> {
  return (await sql.query<EvenementMarche>(LISTER, [environnement, ref])).rows;
}

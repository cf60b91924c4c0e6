import type { EcheanceProche } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

const LISTER = `
SELECT ref, nom, echeance, pile FROM marche
WHERE environnement = $1 AND echeance > now() AND etat IN ('a-configurer', 'configure') ORDER BY echeance, id LIMIT 5`;

/** Les cinq prochaines échéances des marchés ouverts. */
export async function listProchainesEcheances(sql: Sql, environnement: string): Promise<EcheanceProche[]> {
  return (await sql.query<EcheanceProche>(LISTER, [environnement])).rows;
}

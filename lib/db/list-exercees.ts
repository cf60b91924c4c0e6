import type { NotificationListee } from '../domain/console-passe-marche.ts';
import { MARQUE_SIMULATION } from '../domain/marque-simulation.ts';
import type { Sql } from './client.ts';

// Un exercice vient d'arriver : les cinq cents dernières le contiennent, et la lecture reste bornée.
const LISTER = `
SELECT ref, recue_le AS "recueLe", verdict, evenement, objet, http, a_traiter AS "enAttente" FROM (
  SELECT * FROM notification WHERE environnement = $1 ORDER BY id DESC LIMIT 500) n
WHERE entetes ->> 'user-agent' LIKE $2 || '%' ORDER BY id`;

/** Ce que la réception a gardé d'un exercice, dans l'ordre. */
export async function findExercees(sql: Sql, environnement: string, marque: string): Promise<NotificationListee[]> {
  return (await sql.query<NotificationListee>(LISTER, [environnement, marque])).rows;
}

/** Les derniers exercices, le plus récent d'abord. */
export async function listExercees(sql: Sql, environnement: string): Promise<NotificationListee[]> {
  return (await findExercees(sql, environnement, MARQUE_SIMULATION)).toReversed().slice(0, 20);
}

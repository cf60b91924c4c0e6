import type { NotificationListee } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

export type PageNotifications = { notifications: NotificationListee[]; suivante: string | null };

const LISTER = `
SELECT ref, recue_le AS "recueLe", verdict, evenement, objet, http, a_traiter AS "enAttente" FROM notification
WHERE environnement = $1 AND ($2::text IS NULL OR verdict = $2)
  AND ($3::text IS NULL OR id < (SELECT id FROM notification WHERE ref = $3)) ORDER BY id DESC LIMIT $4`;

/** Une page de la boîte de réception, de la plus récente à la plus ancienne. */
export async function listNotifications(
  sql: Sql,
  environnement: string,
  { verdict, apres }: { verdict: string | null; apres: string | null },
  taille = 50,
): Promise<PageNotifications> {
  const { rows } = await sql.query<NotificationListee>(LISTER, [environnement, verdict, apres, taille + 1]);
  const notifications = rows.slice(0, taille);
  return { notifications, suivante: rows.length > taille ? (notifications.at(-1)?.ref ?? null) : null };
}

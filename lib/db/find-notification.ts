import type { NotificationDetaillee } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

const TROUVER = `
SELECT n.ref, n.recue_le AS "recueLe", n.verdict, n.secret, n.evenement, n.objet, n.http, n.traitee_le AS "traiteeLe", n.a_traiter AS "enAttente",
  n.rejeux, n.entetes, n.corps, octet_length(n.corps) AS octets, m.ref AS marche, c.ref AS candidature
FROM notification n
LEFT JOIN marche m ON m.environnement = n.environnement AND m.identifiant = n.objet
LEFT JOIN candidature c ON c.environnement = n.environnement AND c.identifiant = n.objet
WHERE n.environnement = $1 AND n.ref = $2`;

/** Une notification, ses en-têtes, son corps brut et l'objet dont elle parle. */
export async function findNotification(sql: Sql, environnement: string, ref: string): Promise<NotificationDetaillee | null> {
  const { rows } = await sql.query<Omit<NotificationDetaillee, 'corps'> & { corps: Buffer }>(TROUVER, [environnement, ref]);
  const [ligne] = rows;
  return ligne === undefined ? null : { ...ligne, corps: ligne.corps.toString('utf8') };
}

/** Le corps de la dernière notification qui parle d'un objet. */
export async function findDerniereNotification(
  sql: Sql,
  environnement: string,
  objet: string,
): Promise<{ ref: string; corps: string } | null> {
  const { rows } = await sql.query<{ ref: string; corps: Buffer }>(
    'SELECT ref, corps FROM notification WHERE environnement = $1 AND objet = $2 ORDER BY id DESC LIMIT 1',
    [environnement, objet],
  );
  const [ligne] = rows;
  return ligne === undefined ? null : { ref: ligne.ref, corps: ligne.corps.toString('utf8') };
}

import type { VerdictNotification } from '../domain/notification.ts';
import type { Sql } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

export type NotificationRecue = {
  environnement: string;
  corps: Uint8Array;
  entetes: Record<string, string>;
  /** « acceptee » deviendra « doublon » si la clé est déjà connue. */
  verdict: VerdictNotification;
  secret: 'courant' | 'precedent' | null;
  evenement: string | null;
  objet: string | null;
  cle: string | null;
  http: number;
};

// La clé et la notification dans la même instruction : deux relivraisons simultanées ne peuvent pas être acceptées toutes deux.
const RANGER = `
WITH nouvelle AS (
  INSERT INTO notification_cle (environnement, cle) SELECT $1, $9 WHERE $9::text IS NOT NULL ON CONFLICT DO NOTHING RETURNING cle
)
INSERT INTO notification (environnement, ref, corps, entetes, verdict, secret, evenement, objet, http, a_traiter)
SELECT $1, $2, $3, $4, CASE WHEN $5 = 'acceptee' AND NOT EXISTS (SELECT FROM nouvelle) THEN 'doublon' ELSE $5 END, $6, $7, $8, $10, true
WHERE $5 <> 'signature-invalide'
  OR (SELECT count(*) FROM (SELECT FROM notification WHERE verdict = 'signature-invalide' AND recue_le > now() - interval '1 hour' LIMIT $11) n) < $11
RETURNING ref`;

/** N'importe qui peut poster sans signature : au-delà, la base n'en garde plus, la réponse reste 401. */
const REFUSEES_PAR_HEURE = 1_000;

/** Range une notification, octets compris ; `null` si c'est une signature invalide de trop. */
export async function saveNotification(sql: Sql, n: NotificationRecue): Promise<string | null> {
  const valeurs = [n.environnement, nouvelleRef(), n.corps, n.entetes, n.verdict, n.secret, n.evenement, n.objet, n.cle, n.http];
  const { rows } = await sql.query<{ ref: string }>({
    name: 'ranger-notification',
    text: RANGER,
    values: [...valeurs, REFUSEES_PAR_HEURE],
  });
  return rows[0]?.ref ?? null;
}

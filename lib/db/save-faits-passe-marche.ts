import type { NotificationLue } from '../domain/notification.ts';
import type { Sql } from './client.ts';

// « least » et la réunion sont indifférents à l'ordre et à la répétition : toute permutation d'arrivées donne la même ligne.
const CONFIGURER = `
UPDATE marche SET configure_le = least(configure_le, $3),
  types = ARRAY(SELECT DISTINCT t FROM unnest(types || $4::text[]) t ORDER BY t),
  champs = ARRAY(SELECT DISTINCT c FROM unnest(champs || $5::text[]) c ORDER BY c)
WHERE environnement = $1 AND identifiant = $2 RETURNING id AS "marcheId"`;

const FINALISER = `
UPDATE candidature SET finalisee_le = least(finalisee_le, $3), prochain_essai = least(prochain_essai, now())
WHERE environnement = $1 AND identifiant = $2 RETURNING marche_id AS "marcheId", id AS "candidatureId"`;

/** Ce dont parle une notification, chez nous. */
export type ObjetNotifie = { marcheId: number; candidatureId?: number };

/** Ajoute à nos objets le fait qu'une notification rapporte ; `null` si nous ne connaissons pas (encore) l'objet. */
export async function saveFaitNotifie(sql: Sql, environnement: string, lue: NotificationLue): Promise<ObjetNotifie | null> {
  switch (lue.tag) {
    case 'marche-configure': {
      const valeurs = [environnement, lue.identifiant, lue.le, lue.types, lue.champs];
      return (await sql.query<ObjetNotifie>(CONFIGURER, valeurs)).rows[0] ?? null;
    }
    case 'candidature-finalisee':
      return (await sql.query<ObjetNotifie>(FINALISER, [environnement, lue.identifiant, lue.le])).rows[0] ?? null;
  }
}

/** Un identifiant vient d'être connu : ce qui était arrivé plus tôt à son sujet est à reprendre. */
export async function reprendreNotifications(sql: Sql, environnement: string, identifiant: string): Promise<void> {
  await sql.query(
    `UPDATE notification SET a_traiter = true WHERE environnement = $1 AND objet = $2 AND verdict = 'objet-inconnu'`,
    [environnement, identifiant],
  );
}

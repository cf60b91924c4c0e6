import type { MarcheDetaille, NotificationBreve } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

const TROUVER = `
SELECT m.id, m.ref, m.nom, m.etat, m.siret, m.echeance, m.types, m.limite_lots AS "limiteLots", m.identifiant, m.adresse, m.cree_le AS "creeLe",
  m.configure_le AS "configureLe", m.saisi_le AS "saisiLe", a.nom AS agent, coalesce(m.champs, '{}') AS champs, m.tentatives, m.classe, m.motifs,
  coalesce((SELECT jsonb_agg(jsonb_build_object('nom', l.nom, 'cpv', l.cpv) ORDER BY l.rang) FROM lot l WHERE l.marche_id = m.id), '[]') AS lots
FROM marche m LEFT JOIN agent a ON a.id = m.agent_id WHERE m.environnement = $1 AND m.ref = $2`;

const CANDIDATURES = 'SELECT ref, siret, etat FROM candidature WHERE marche_id = $1 ORDER BY id DESC LIMIT 200';

/** Notifications au sujet d'un objet de Passe Marché, la plus récente d'abord. */
export const NOTIFICATIONS_DE = `
SELECT ref, recue_le AS "recueLe", verdict, evenement FROM notification WHERE environnement = $1 AND objet = $2 ORDER BY id DESC LIMIT 50`;

/** Un marché, ses lots, ses candidatures et ses notifications. */
export async function findMarche(sql: Sql, environnement: string, ref: string): Promise<MarcheDetaille | null> {
  const { rows } = await sql.query<Omit<MarcheDetaille, 'candidatures' | 'notifications'> & { id: number }>(TROUVER, [
    environnement,
    ref,
  ]);
  const [ligne] = rows;
  if (ligne === undefined) return null;
  const { id, ...marche } = ligne;
  const [candidatures, notifications] = await Promise.all([
    sql.query<MarcheDetaille['candidatures'][number]>(CANDIDATURES, [id]),
    sql.query<NotificationBreve>(NOTIFICATIONS_DE, [environnement, marche.identifiant]),
  ]);
  return { ...marche, candidatures: candidatures.rows, notifications: notifications.rows };
}

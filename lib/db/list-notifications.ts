import type { NotificationListee } from '../domain/console-passe-marche.ts';
import type { VerdictNotification } from '../domain/notification.ts';
import { termesRecherche } from '../domain/termes-recherche.ts';
import type { TriParDate } from '../domain/tri-passe-marche.ts';
import type { Sql } from './client.ts';
import { conditions } from './conditions.ts';
import { lirePage } from './lire-page.ts';
import type { Cle, PageParCle } from './page-par-cle.ts';

export type RechercheNotifications = Cle & {
  verdict?: VerdictNotification | undefined;
  /** L'identifiant de l'objet, ou ce qui désigne un marché ou une candidature connus. */
  q?: string | undefined;
  /** L'identifiant exact d'un objet. */
  objet?: string | undefined;
  tri?: TriParDate | undefined;
};

const COLONNES = `n.ref, n.recue_le AS "recueLe", n.verdict, n.evenement, n.objet, n.http, n.a_traiter AS "enAttente"`;

// Un objet que nous ne connaissons pas n'a que son identifiant, entier ; les nôtres se cherchent par leurs mots.
const OBJETS = (p: string) => `(n.objet = upper(trim(BOTH '%' FROM ${p})) OR n.objet IN (
  SELECT identifiant FROM marche WHERE recherche LIKE f_sans_accent(${p})
  UNION ALL SELECT identifiant FROM candidature WHERE recherche LIKE f_sans_accent(${p})))`;

/** Une page de la boîte de réception d'un environnement. */
export function listNotifications(
  sql: Sql,
  environnement: string,
  r: RechercheNotifications,
): Promise<PageParCle<NotificationListee>> {
  const ou = conditions();
  ou.et(environnement, (p) => `n.environnement = ${p}`);
  ou.et(r.verdict, (p) => `n.verdict = ${p}`);
  ou.et(r.objet, (p) => `n.objet = ${p}`);
  ou.contient(termesRecherche(r.q ?? ''), OBJETS);
  const tri = { colonnes: ['id'], sens: r.tri === 'saisie' ? 'ASC' : 'DESC' } as const;
  return lirePage(sql, { colonnes: COLONNES, source: 'notification n', table: 'notification', alias: 'n', ou, tri, cle: r });
}

/** Une page des notifications qui parlent d'un objet ; aucune tant que son identifiant n'est pas connu. */
export const listNotificationsObjet = (
  sql: Sql,
  environnement: string,
  objet: string | null,
  cle: Cle,
): Promise<PageParCle<NotificationListee>> => listNotifications(sql, environnement, { ...cle, objet: objet ?? '' });

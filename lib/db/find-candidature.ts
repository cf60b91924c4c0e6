import type { CandidatureDetaillee, DocumentListe, NotificationBreve } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';
import { NOTIFICATIONS_DE } from './find-marche.ts';

const TROUVER = `
SELECT c.id, c.ref, c.siret, c.etat, c.identifiant, c.adresse, m.ref AS marche, m.nom AS "nomMarche", c.saisie_le AS "saisieLe",
  c.cree_le AS "creeLe", c.finalisee_le AS "finaliseeLe", c.sondee_le AS "sondeeLe", c.prochain_essai AS "prochainEssai", c.classe, c.motifs
FROM candidature c JOIN marche m ON m.id = c.marche_id WHERE c.environnement = $1 AND c.ref = $2`;
const DOCUMENTS = `
SELECT ref, nature, nom, taille, empreinte, entrees, retenu, recu_le AS "recuLe" FROM document WHERE candidature_id = $1 ORDER BY nature`;

/** Une candidature, ses documents et ses notifications. */
export async function findCandidature(sql: Sql, environnement: string, ref: string): Promise<CandidatureDetaillee | null> {
  const { rows } = await sql.query<Omit<CandidatureDetaillee, 'documents' | 'notifications'> & { id: number }>(TROUVER, [
    environnement,
    ref,
  ]);
  const [ligne] = rows;
  if (ligne === undefined) return null;
  const { id, ...candidature } = ligne;
  const [documents, notifications] = await Promise.all([
    sql.query<DocumentListe>(DOCUMENTS, [id]),
    sql.query<NotificationBreve>(NOTIFICATIONS_DE, [environnement, candidature.identifiant]),
  ]);
  return { ...candidature, documents: documents.rows, notifications: notifications.rows };
}

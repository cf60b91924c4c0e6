import type { CandidatureDetaillee, DocumentListe } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

const TROUVER = `
SELECT c.id, c.ref, c.siret, c.etat, c.identifiant, c.adresse, m.ref AS marche, m.nom AS "nomMarche", m.nb_lots AS lots, c.saisie_le AS "saisieLe",
  c.cree_le AS "creeLe", c.finalisee_le AS "finaliseeLe", c.sondee_le AS "sondeeLe", c.prochain_essai AS "prochainEssai", coalesce(k.titre, c.classe) AS cause, c.motifs,
  a.nom AS agent, c.dossier_le AS "dossierLe",
  (SELECT ref FROM candidature v WHERE v.environnement = $1 AND v.id > c.id ORDER BY v.id LIMIT 1) AS precedent,
  (SELECT ref FROM candidature v WHERE v.environnement = $1 AND v.id < c.id ORDER BY v.id DESC LIMIT 1) AS suivant
FROM candidature c JOIN marche m ON m.id = c.marche_id LEFT JOIN agent a ON a.id = c.agent_id LEFT JOIN cause k ON k.code = 'PM-' || c.classe
WHERE c.environnement = $1 AND c.ref = $2`;
const DOCUMENTS = `
SELECT ref, nature, nom, taille, empreinte, entrees, retenu, recu_le AS "recuLe" FROM document WHERE candidature_id = $1 ORDER BY nature`;

/** Une candidature, ses documents et ses voisines dans la liste ; `null` : inconnue de cet environnement. */
export async function findCandidature(sql: Sql, environnement: string, ref: string): Promise<CandidatureDetaillee | null> {
  const { rows } = await sql.query<Omit<CandidatureDetaillee, 'documents'> & { id: number }>(TROUVER, [environnement, ref]);
  const [ligne] = rows;
  if (ligne === undefined) return null;
  const { id, ...candidature } = ligne;
  const documents = await sql.query<DocumentListe>(DOCUMENTS, [id]);
  return { ...candidature, documents: documents.rows };
}

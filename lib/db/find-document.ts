import type { NatureDocument } from '../domain/candidature.ts';
import type { Sql } from './client.ts';

export type DocumentAServir = { nature: NatureDocument; nom: string; fichier: string; taille: number };

/** Un document à servir ; `null` s'il n'existe pas dans cet environnement, ou s'il est retenu. */
export async function findDocument(sql: Sql, environnement: string, ref: string): Promise<DocumentAServir | null> {
  const { rows } = await sql.query<DocumentAServir>(
    `SELECT d.nature, d.nom, d.fichier, d.taille FROM document d JOIN candidature c ON c.id = d.candidature_id
     WHERE c.environnement = $1 AND d.ref = $2 AND d.retenu IS NULL`,
    [environnement, ref],
  );
  return rows[0] ?? null;
}

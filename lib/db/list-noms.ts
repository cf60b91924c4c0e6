import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type NomDemandeur = { ref: string; nom: string; prenom: string };

/** Les noms d'une page de liste, dans le périmètre ; une demande hors de lui manque simplement. L'appelant trace d'abord. */
export async function listNoms(sql: Sql, refs: readonly string[], perimetre: Perimetre): Promise<NomDemandeur[]> {
  const { rows } = await sql.query<NomDemandeur>(
    `SELECT ref, nom, prenom FROM demande
      WHERE ref = ANY ($1) AND ($2::text[] IS NULL OR territoires && $2) AND nom IS NOT NULL AND prenom IS NOT NULL`,
    [refs, sirensDe(perimetre)],
  );
  return rows;
}

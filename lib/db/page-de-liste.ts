import type { Curseur } from './curseur-demandes.ts';
import { type DemandeDeListe, whereDemandes } from './where-demandes.ts';

// L'expression de chaque tri est celle de son index (migration « recherche_et_listes »).
const CLES: Record<string, { sql: string; type: string }> = {
  maj: { sql: 'd.date_maj', type: 'timestamptz' },
  depot: { sql: 'd.date_depot', type: 'date' },
  note: { sql: 'coalesce(d.note, -100000)', type: 'int' },
};

/** Les demandes d'une page, par clé, et leur clé (`cle`) : ce que la liste et l'export lisent dans le même ordre. */
export function pageDeListe(
  demande: DemandeDeListe,
  place: Pick<Curseur, 'sens' | 'cle' | 'id'> | null,
  taille: number,
): { sql: string; valeurs: unknown[]; ordre: 'ASC' | 'DESC' } {
  const { sql: where, valeurs } = whereDemandes(demande);
  const [nom = 'maj', sens] = demande.filtre.tri.split('-');
  const cle = CLES[nom] ?? { sql: 'd.date_maj', type: 'timestamptz' };
  const descendant = (sens === 'desc') !== (place?.sens === 'avant');
  const ordre = descendant ? 'DESC' : 'ASC';
  const suite = place
    ? ` AND (${cle.sql}, d.id) ${descendant ? '<' : '>'} ($${valeurs.length + 1}::${cle.type}, $${valeurs.length + 2}::bigint)`
    : '';
  if (place) valeurs.push(place.cle, place.id);
  const sql = `SELECT d.*, ${cle.sql} AS cle FROM demande d WHERE ${where}${suite}
      ORDER BY ${cle.sql} ${ordre}, d.id ${ordre} LIMIT ${taille}`;
  return { sql, valeurs, ordre };
}

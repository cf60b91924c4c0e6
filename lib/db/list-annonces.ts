import type { Annonce } from '../domain/annonce.ts';
import type { Sql } from './client.ts';

const COLONNES = `a.ref, a.texte, a.debut, a.fin, a.audience, a.maintenance, g.nom AS auteur FROM annonce a LEFT JOIN agent g ON g.id = a.auteur_id`;

type Ligne = Omit<Annonce, 'debut' | 'fin'> & { debut: Date; fin: Date };
const versAnnonce = (l: Ligne): Annonce => ({ ...l, debut: l.debut.toISOString(), fin: l.fin.toISOString() });

/** Les annonces en cours pour ce public, la plus récente d'abord. */
export async function listAnnoncesEnCours(sql: Sql, pour: 'agents' | 'public', maintenant: Date): Promise<Annonce[]> {
  const { rows } = await sql.query<Ligne>(
    `SELECT ${COLONNES} WHERE a.fin > $1 AND a.debut <= $1 AND a.audience IN ('tous', $2) ORDER BY a.debut DESC LIMIT 3`,
    [maintenant, pour],
  );
  return rows.map(versAnnonce);
}

/** Les cent dernières annonces, passées et à venir. */
export async function listAnnonces(sql: Sql): Promise<Annonce[]> {
  const { rows } = await sql.query<Ligne>(`SELECT ${COLONNES} ORDER BY a.debut DESC, a.id DESC LIMIT 100`);
  return rows.map(versAnnonce);
}

import type { AnnonceEcrite } from '../domain/annonce.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import type { Pool } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';
import { saveCumuls } from './save-cumuls.ts';

const valeurs = (a: AnnonceEcrite) => [a.texte, a.debut, a.fin, a.audience, a.maintenance];

/** Une maintenance change le décompte des jours qu'elle touche : ceux déjà passés se recalculent. */
async function recalculer(
  pool: Pool,
  { maintenance, debut, fin }: Pick<AnnonceEcrite, 'maintenance' | 'debut' | 'fin'>,
  maintenant: Date,
) {
  if (!maintenance || new Date(debut) > maintenant) return;
  const au = new Date(Math.min(new Date(fin).getTime(), maintenant.getTime()));
  await saveCumuls(pool, jourDeParis(new Date(debut)), jourDeParis(au));
}

export async function creerAnnonce(pool: Pool, annonce: AnnonceEcrite, agentId: string, maintenant: Date): Promise<string> {
  const ref = nouvelleRef();
  await pool.query(
    'INSERT INTO annonce (texte, debut, fin, audience, maintenance, ref, auteur_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [...valeurs(annonce), ref, agentId],
  );
  await recalculer(pool, annonce, maintenant);
  return ref;
}

type Avant = { maintenance: boolean; debut: Date; fin: Date };
const enTexte = ({ maintenance, debut, fin }: Avant) => ({ maintenance, debut: debut.toISOString(), fin: fin.toISOString() });

/** Faux : cette annonce n'existe pas. */
export async function modifierAnnonce(pool: Pool, ref: string, annonce: AnnonceEcrite, maintenant: Date): Promise<boolean> {
  const { rows } = await pool.query<Avant>(
    `WITH avant AS (SELECT id, maintenance, debut, fin FROM annonce WHERE ref = $6 FOR UPDATE)
     UPDATE annonce a SET texte = $1, debut = $2, fin = $3, audience = $4, maintenance = $5, maj_le = now()
     FROM avant WHERE a.id = avant.id RETURNING avant.maintenance, avant.debut, avant.fin`,
    [...valeurs(annonce), ref],
  );
  const [avant] = rows;
  if (avant === undefined) return false;
  await recalculer(pool, enTexte(avant), maintenant);
  await recalculer(pool, annonce, maintenant);
  return true;
}

/** Faux : cette annonce n'existe pas. */
export async function retirerAnnonce(pool: Pool, ref: string, maintenant: Date): Promise<boolean> {
  const { rows } = await pool.query<Avant>('DELETE FROM annonce WHERE ref = $1 RETURNING maintenance, debut, fin', [ref]);
  const [avant] = rows;
  if (avant === undefined) return false;
  await recalculer(pool, enTexte(avant), maintenant);
  return true;
}

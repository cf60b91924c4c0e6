import type { Sql } from '../db/client.ts';
import { reprendreNotifications } from '../db/save-faits-passe-marche.ts';

type Place = { environnement: string; ref: string };

const DEMANDER = `
UPDATE marche SET creation = 'a-creer', prochain_essai = now(), tentatives = 0
WHERE environnement = $1 AND ref = $2 AND creation = ANY ($3) RETURNING ref`;

/** Demande la création : une seule fois par brouillon, deux clics n'en font pas deux. Faux si l'état n'est plus celui-là. */
export async function demanderCreation(sql: Sql, { environnement, ref }: Place): Promise<boolean> {
  return (await sql.query(DEMANDER, [environnement, ref, ['brouillon', 'refuse']])).rowCount === 1;
}

/** Une personne a vu que le marché n'existe pas chez Passe Marché : il peut être créé. */
export async function recreerMarche(sql: Sql, { environnement, ref }: Place): Promise<boolean> {
  return (await sql.query(DEMANDER, [environnement, ref, ['incertain']])).rowCount === 1;
}

const RATTACHER = `
UPDATE marche SET creation = 'cree', identifiant = $3, cree_le = coalesce(cree_le, now()), classe = NULL
WHERE environnement = $1 AND ref = $2 AND creation = 'incertain'
  AND NOT EXISTS (SELECT FROM marche m WHERE m.environnement = $1 AND m.identifiant = $3)`;

/** Une personne a retrouvé le marché chez Passe Marché et en donne l'identifiant ; faux s'il est pris ou si l'état a changé. */
export async function rattacherMarche(sql: Sql, { environnement, ref }: Place, identifiant: string): Promise<boolean> {
  const fait = (await sql.query(RATTACHER, [environnement, ref, identifiant])).rowCount === 1;
  if (fait) await reprendreNotifications(sql, environnement, identifiant);
  return fait;
}

import { pool } from '../db/client.ts';
import { findEnvironnement, type GenrePasseMarche } from '../db/find-environnement.ts';
import type { Agent } from './agent.ts';
import { environnementsPasseMarche } from './passe-marche.ts';
import { peutEn } from './peut-en.ts';
import type { Permission } from './permissions.ts';

/**
 * L'environnement d'un objet, s'il est encore réglé et si l'agent y a ce droit ; `null` sinon, sans dire pourquoi. L'objet dit
 * lui-même d'où il vient : un onglet resté sur un autre environnement ne peut pas faire agir dans le mauvais.
 */
export async function environnementDe(
  { role }: Agent,
  permission: Permission,
  genre: GenrePasseMarche,
  ref: string,
): Promise<string | null> {
  const environnement = await findEnvironnement(pool(), genre, ref);
  if (environnement === null || !environnementsPasseMarche().includes(environnement)) return null;
  return peutEn(role, permission, environnement) ? environnement : null;
}

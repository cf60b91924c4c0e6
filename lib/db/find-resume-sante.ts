import { type Couche, motsDeSante, type Ton } from '../domain/sante.ts';
import type { Sql } from './client.ts';

/** L'état de chaque couche, en mots ; `null` si la base ne répond pas. */
export async function findResumeSante(
  sql: Sql,
  environnement: string,
): Promise<{ couche: Couche; mot: string; ton: Ton }[] | null> {
  try {
    const { rows } = await sql.query<{ couche: Couche; etat: string; depuis: Date }>(
      'SELECT couche, etat, depuis FROM sante WHERE environnement = $1',
      [environnement],
    );
    const etats = rows.map(({ depuis, ...l }) => {
      const le = depuis.toISOString();
      return { ...l, depuis: le, dernierSucces: null, dernierEchec: null, verifieeLe: le };
    });
    return motsDeSante(etats).map(({ couche, mot, ton }) => ({ couche, mot, ton }));
  } catch {
    return null;
  }
}

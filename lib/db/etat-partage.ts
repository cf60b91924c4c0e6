import type { Pool } from './client.ts';
import type { CleLiaison } from './ouvrir-liaison.ts';

export type EtatPartage<T> = { lire: () => Promise<T>; echanger: (attendu: T, suivant: T) => Promise<boolean> };

/** Assez court pour qu'un disjoncteur ouvert ailleurs se voie ici aussitôt ; sans cette mémoire, chaque appel paierait une lecture. */
const MEMOIRE_MS = 500;

/** Le disjoncteur d'une liaison, partagé par tous les processus ; écrit seulement s'il vaut encore ce qu'on croyait. */
export function disjoncteurPartage<T>(pool: Pool, liaison: CleLiaison, nowMs: () => number): EtatPartage<T> {
  const cle = [liaison.partenaire, liaison.environnement];
  let lu: { valeur: Promise<T>; le: number } | null = null;
  const lire = async (): Promise<T> => {
    const { rows } = await pool.query<{ disjoncteur: T }>({
      name: 'lire-disjoncteur',
      text: 'SELECT disjoncteur FROM liaison WHERE partenaire = $1 AND environnement = $2',
      values: cle,
    });
    const [ligne] = rows;
    if (ligne === undefined) throw new Error('Cette liaison n’a pas été ouverte.');
    return ligne.disjoncteur;
  };
  return {
    lire: () => {
      if (lu === null || nowMs() - lu.le >= MEMOIRE_MS) {
        const frais = { valeur: lire(), le: nowMs() };
        lu = frais;
        frais.valeur.catch(() => {
          if (lu === frais) lu = null;
        });
      }
      return lu.valeur;
    },
    echanger: async (attendu, suivant) => {
      const { rowCount } = await pool.query(
        'UPDATE liaison SET disjoncteur = $4 WHERE partenaire = $1 AND environnement = $2 AND disjoncteur = $3::jsonb',
        [...cle, JSON.stringify(attendu), JSON.stringify(suivant)],
      );
      lu = rowCount === 1 ? { valeur: Promise.resolve(suivant), le: nowMs() } : null;
      return rowCount === 1;
    },
  };
}

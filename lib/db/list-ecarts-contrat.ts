import type { EcartContrat } from '../domain/ecart-contrat.ts';
import type { Sql } from './client.ts';

type Ligne = Omit<EcartContrat, 'premierLe' | 'dernierLe'> & { premier_le: Date; dernier_le: Date };

const lire = async (sql: Sql, condition: string, valeurs: readonly string[]): Promise<EcartContrat[]> => {
  const { rows } = await sql.query<Ligne>(
    `SELECT environnement, operation, chemin, regle, attendu, recu, n, premier_le, dernier_le, correlation FROM ecart_contrat
     WHERE environnement = $1 AND ${condition} ORDER BY dernier_le DESC LIMIT 100`,
    [...valeurs],
  );
  return rows.map(({ premier_le, dernier_le, ...e }) => ({
    ...e,
    premierLe: premier_le.toISOString(),
    dernierLe: dernier_le.toISOString(),
  }));
};

/** Les écarts que personne n'a encore examinés ; cent au plus. */
export const listEcartsContrat = (sql: Sql, environnement: string): Promise<EcartContrat[]> =>
  lire(sql, 'examine_le IS NULL', [environnement]);

/** Tous les écarts d'une opération, examinés ou non ; cent au plus. */
export const listEcartsOperation = (sql: Sql, environnement: string, operation: string): Promise<EcartContrat[]> =>
  lire(sql, 'operation = $2', [environnement, operation]);

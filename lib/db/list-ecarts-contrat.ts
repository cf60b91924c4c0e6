import type { EcartContrat } from '../domain/ecart-contrat.ts';
import type { Sql } from './client.ts';

/** Les écarts que personne n'a encore examinés ; cent au plus. */
export async function listEcartsContrat(sql: Sql, environnement: string): Promise<EcartContrat[]> {
  const { rows } = await sql.query<Omit<EcartContrat, 'premierLe' | 'dernierLe'> & { premier_le: Date; dernier_le: Date }>(
    `SELECT environnement, operation, chemin, regle, n, premier_le, dernier_le, correlation FROM ecart_contrat
     WHERE environnement = $1 AND examine_le IS NULL ORDER BY dernier_le DESC LIMIT 100`,
    [environnement],
  );
  return rows.map(({ premier_le, dernier_le, ...e }) => ({
    ...e,
    premierLe: premier_le.toISOString(),
    dernierLe: dernier_le.toISOString(),
  }));
}

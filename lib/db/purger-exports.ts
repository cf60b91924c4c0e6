import type { Sql } from './client.ts';

/** Les comptes ne servent que le jour même ; un mois laisse expliquer un refus. L'audit garde qui, quand et pourquoi. */
const JOURS = 31;

/** Efface les comptes d'export qui ont passé l'âge. */
export async function purgerExports(sql: Sql, maintenant: Date): Promise<number> {
  const avant = new Date(maintenant.getTime() - JOURS * 86_400_000);
  const { rowCount } = await sql.query('DELETE FROM export_demande WHERE jour < $1::date', [avant]);
  await sql.query('DELETE FROM export_jour WHERE jour < $1::date', [avant]);
  return rowCount ?? 0;
}

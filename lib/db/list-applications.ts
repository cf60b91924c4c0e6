import type { ApplicationLue } from '../domain/application-piste.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { rappelSecret } from '../domain/rappel-secret.ts';
import type { Sql } from './client.ts';

const LISTE = `
SELECT a.ref, a.nom, a.environnement, a.client_id_coupe AS "clientIdCoupe", a.portees, a.quota_seconde AS "quotaSeconde",
  a.quota_heure AS "quotaHeure", a.quota_jour AS "quotaJour", a.contact, a.secret_cree_le AS "secretCreeLe", a.secret_expire_le AS "secretExpireLe", a.version,
  coalesce((SELECT json_agg(x ORDER BY x.operation) FROM (
    SELECT operation, sum(appels)::int AS appels, sum(pannes)::int AS pannes, sum(quotas)::int AS quotas FROM trafic_jour t
    WHERE t.environnement = a.environnement AND t.partenaire IN ('piste', 'sne') AND t.jour > $1::date - 30 GROUP BY operation) x), '[]') AS trafic
FROM application_piste a ORDER BY a.environnement, a.nom`;

/** Nos applications PISTE et leur trafic ; une application par environnement, donc le trafic de l'environnement est le sien. */
export async function listApplications(sql: Sql, maintenant: Date): Promise<ApplicationLue[]> {
  const { rows } = await sql.query<Omit<ApplicationLue, 'rappel'>>(LISTE, [jourDeParis(maintenant)]);
  return rows.map((a) => ({ ...a, rappel: rappelSecret(a.secretExpireLe, jourDeParis(maintenant)) }));
}

import type { Perimetre } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { listVues } from './list-vues.ts';

export type PreferencesASauver = { raccourcis?: boolean | undefined /** `null` : aucune. */; vue?: string | null | undefined };

/** Change ce qui est nommé, garde le reste. `false` : cette vue n'est pas de celles de l'agent ni de son équipe. */
export async function savePreferences(
  sql: Sql,
  { id, perimetre }: { id: string; perimetre: Perimetre },
  { raccourcis, vue }: PreferencesASauver,
): Promise<boolean> {
  if (vue && !(await listVues(sql, id, perimetre)).some((v) => v.ref === vue)) return false;
  await sql.query(
    `INSERT INTO preference AS p (agent_id, raccourcis, vue_id) VALUES ($1, coalesce($2, true), (SELECT id FROM vue WHERE ref = $4))
     ON CONFLICT (agent_id) DO UPDATE SET raccourcis = coalesce($2, p.raccourcis),
       vue_id = CASE WHEN $3 THEN excluded.vue_id ELSE p.vue_id END`,
    [id, raccourcis ?? null, vue !== undefined, vue ?? null],
  );
  return true;
}

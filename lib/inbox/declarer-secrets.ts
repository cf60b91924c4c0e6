import type { Sql } from '../db/client.ts';
import type { Empreintes } from '../domain/rotation-secret.ts';

/** Note les secrets qu'un processus a sous la main ; leur âge se compte de la première fois. */
export async function declarerSecrets(sql: Sql, environnement: string, empreintes: Empreintes): Promise<void> {
  await sql.query(
    `INSERT INTO secret_passe_marche (environnement, usage, empreinte) SELECT $1, * FROM unnest($2::text[], $3::text[])
     ON CONFLICT (environnement, usage, empreinte) DO UPDATE SET vu_le = now()`,
    [environnement, Object.keys(empreintes), Object.values(empreintes)],
  );
}

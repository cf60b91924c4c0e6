import type { Sql } from './client.ts';

/** `arrive` : Passe Marché a confirmé ce que la personne vient d'y faire. */
export type ObjetRevenu = { genre: 'marche' | 'candidature'; ref: string; arrive: boolean };

// Un marché clos ou échu entre-temps reste configuré : le fait compte, pas l'état.
const TROUVER = `
SELECT 'candidature' AS genre, ref, coalesce(finalisee_le, attestation_le, dossier_le, manquants_le) IS NOT NULL AS arrive
FROM candidature WHERE environnement = $1 AND identifiant = $2
UNION ALL SELECT 'marche', ref, configure_le IS NOT NULL FROM marche WHERE environnement = $1 AND identifiant = $2 LIMIT 1`;

/** L'objet que désigne un identifiant de Passe Marché. */
export async function findRefPasseMarche(sql: Sql, environnement: string, identifiant: string): Promise<ObjetRevenu | null> {
  return (await sql.query<ObjetRevenu>(TROUVER, [environnement, identifiant])).rows[0] ?? null;
}

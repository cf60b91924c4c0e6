import type { EtatGrille } from '../domain/etat-grille.ts';
import type { Grille } from '../domain/grille.ts';
import type { Sql } from './client.ts';

export type GrilleTenue = { grille: Grille; etat: EtatGrille /** L'agent qui l'a proposée. */; auteur: string | null };

const REQUETE = `
  SELECT etat, auteur_id AS auteur, contenu || jsonb_build_object('code', code, 'version', version, 'libelle', libelle, 'siren', siren, 'population', population,
    'debut', debut, 'fin', fin) AS grille
  FROM grille WHERE code = $1 AND version = $2`;

/** Une version de grille, quel que soit son état : une cotation ancienne garde la sienne. */
export async function findGrilleVersion(sql: Sql, code: string, version: string): Promise<GrilleTenue | null> {
  const { rows } = await sql.query<GrilleTenue>(REQUETE, [code, version]);
  return rows[0] ?? null;
}

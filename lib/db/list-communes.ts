import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type Commune = { codeInsee: string; nom: string };

const MAX = 10;

/** Communes des territoires de l'agent dont le nom commence ainsi (accents et casse ignorés), ou dont c'est le code. */
export async function listCommunes(sql: Sql, texte: string, perimetre: Perimetre): Promise<Commune[]> {
  const debut = `${texte.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql.query<Commune>(
    `WITH du_perimetre AS MATERIALIZED (
       SELECT m.code_insee, m.nom FROM commune m JOIN territoire t ON t.siren = m.siren
       WHERE $2::text[] IS NULL OR t.siren = ANY ($2)
     )
     SELECT code_insee AS "codeInsee", nom FROM du_perimetre
     WHERE f_sans_accent(nom) LIKE f_sans_accent($1) OR code_insee = $3 ORDER BY nom LIMIT ${MAX}`,
    [debut, sirensDe(perimetre), texte.trim()],
  );
  return rows;
}

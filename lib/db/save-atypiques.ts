import type { Bornes } from '../domain/ecart-median.ts';
import { enNombre, enPoints } from '../domain/points-libelle.ts';
import type { Effectif } from '../domain/situer.ts';
import type { Sql, Tx } from './client.ts';

export type Groupe = { territoire: string; code: string; version: string; typologie: string };

/** Les notes de chaque groupe comparable : territoire, version de grille, typologie. */
export async function listGroupes(sql: Sql): Promise<(Groupe & { notes: Effectif[] })[]> {
  const { rows } = await sql.query<Groupe & { notes: Effectif[] }>(
    `SELECT territoire, grille_code AS code, grille_version AS version, typologie, jsonb_agg(jsonb_build_object('note', note, 'n', n) ORDER BY note) AS notes
     FROM distribution_note WHERE public = 'tous' AND territoire <> '' AND typologie <> '' GROUP BY 1, 2, 3, 4`,
  );
  return rows;
}

// L'index des notes borne la lecture aux seules demandes hors bornes. MATERIALIZED : une demande de deux groupes n'a qu'une anomalie.
const ECRIRE = `
  INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
  SELECT replace(gen_random_uuid()::text, '-', ''), d.id, c.id, d.territoires, 'atypique',
    'La note ' || replace(d.note::text, '-', '−') || ' s’éloigne de la médiane (' || $8 || ') des ' || $9 || ' demandes ' || $4
      || ' de même grille et de même territoire, de plus de trois fois l’écart habituel (' || $7 || ').', 'a-examiner'
  FROM demande d JOIN cotation c ON c.id = d.cotation_id
  WHERE (coalesce(d.note, -100000) > $6::int OR coalesce(d.note, -100000) < $5::int) AND d.note IS NOT NULL AND est_comparee(d)
    AND d.territoires @> ARRAY[$1::text] AND c.grille_code = $2 AND c.grille_version = $3 AND d.typologies @> ARRAY[$4::text]
  ON CONFLICT (cotation_id, regle) DO NOTHING`;

/** Relève les notes atypiques d'un groupe ; celles déjà relevées ne le sont pas deux fois. */
export async function saveAtypiques(tx: Tx, g: Groupe, b: Bornes): Promise<number> {
  const chiffres = [Math.floor(b.bas), Math.ceil(b.haut), enPoints(b.ecart), enPoints(b.mediane), enNombre(b.effectif)];
  const { rowCount } = await tx.query(ECRIRE, [g.territoire, g.code, g.version, g.typologie, ...chiffres]);
  return rowCount ?? 0;
}

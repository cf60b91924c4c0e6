import type { Releve, ReleveDeValidation } from '../domain/releve.ts';
import type { Effectif } from '../domain/situer.ts';
import type { Sql } from './client.ts';

export type GrilleRepartie = { code: string; version: string; libelle: string; n: number };

/** Les grilles qui ont des demandes sur ce territoire ('' : tous), la plus nombreuse d'abord. */
export async function listGrillesReparties(sql: Sql, territoire: string): Promise<GrilleRepartie[]> {
  const { rows } = await sql.query<GrilleRepartie>(
    `SELECT r.grille_code AS code, r.grille_version AS version, coalesce(g.libelle, r.grille_code) AS libelle, r.effectif AS n
     FROM distribution_releve r LEFT JOIN grille g ON g.code = r.grille_code AND g.version = r.grille_version
     WHERE r.territoire = $1 AND r.public = 'tous' AND r.semaine = (SELECT max(semaine) FROM distribution_releve)
     ORDER BY r.effectif DESC LIMIT 50`,
    [territoire],
  );
  return rows;
}

type Choix = { territoire: string; code: string; version: string; public: string };

/** Combien de demandes ont cette note, et combien la tiennent d'une saisie d'agent. */
export type NoteRepartie = Effectif & { corrigees: number };

/** Les notes d'un groupe, de la plus basse à la plus haute. */
export async function findDistribution(sql: Sql, c: Choix & { typologie: string }): Promise<NoteRepartie[]> {
  const { rows } = await sql.query<NoteRepartie>(
    `SELECT note, n, corrigees FROM distribution_note
     WHERE territoire = $1 AND grille_code = $2 AND grille_version = $3 AND typologie = $4 AND public = $5 ORDER BY note`,
    [c.territoire, c.code, c.version, c.typologie, c.public],
  );
  return rows;
}

/** Un an de relevés, du plus ancien au plus récent. */
export async function listReleves(sql: Sql, c: Choix): Promise<Releve[]> {
  const { rows } = await sql.query<Releve>(
    `SELECT * FROM (SELECT semaine, effectif, q1, mediane, q3, corrigees, calcule_le AS "calculeLe" FROM distribution_releve
     WHERE territoire = $1 AND grille_code = $2 AND grille_version = $3 AND public = $4 ORDER BY semaine DESC LIMIT 53) x ORDER BY semaine`,
    [c.territoire, c.code, c.version, c.public],
  );
  return rows;
}

/** Un an de semaines où une seconde personne a décidé, de la plus ancienne à la plus récente. */
export async function listRelevesDeValidation(sql: Sql, territoire: string): Promise<ReleveDeValidation[]> {
  const { rows } = await sql.query<ReleveDeValidation>(
    `SELECT * FROM (SELECT semaine, decidees, mediane_min AS "medianeMin", neuf_sur_dix_min AS "neufSurDixMin" FROM validation_releve
     WHERE territoire = $1 ORDER BY semaine DESC LIMIT 53) x ORDER BY semaine`,
    [territoire],
  );
  return rows;
}

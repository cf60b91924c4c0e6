import type { Releve, ReleveDeValidation } from '../domain/releve.ts';
import type { Sql } from './client.ts';
import {
  findDistribution,
  type GrilleRepartie,
  listGrillesReparties,
  listReleves,
  listRelevesDeValidation,
  type NoteRepartie,
} from './find-distribution.ts';

type Territoire = { siren: string; nom: string };
type Filtres = { territoire?: string | undefined; grille?: string | undefined; typologie?: string | undefined; public: string };

export type PageRepartition = {
  territoire: string;
  grilles: GrilleRepartie[];
  grille: GrilleRepartie | null;
  notes: NoteRepartie[];
  releves: Releve[];
  validations: ReleveDeValidation[];
};

/** Tout l'écran de la répartition. `territoires` : ceux de l'agent ; `tous` : il les a tous, l'ensemble lui est permis. */
export async function findPageRepartition(
  sql: Sql,
  territoires: readonly Territoire[],
  tous: boolean,
  f: Filtres,
): Promise<PageRepartition> {
  const permis = territoires.some((t) => t.siren === f.territoire);
  const territoire = permis ? (f.territoire ?? '') : tous ? '' : (territoires[0]?.siren ?? 'aucun');
  const [grilles, validations] = await Promise.all([
    listGrillesReparties(sql, territoire),
    listRelevesDeValidation(sql, territoire),
  ]);
  const grille = grilles.find((g) => `${g.code}|${g.version}` === f.grille) ?? grilles[0] ?? null;
  if (grille === null) return { territoire, grilles, grille, notes: [], releves: [], validations };
  const choix = { territoire, code: grille.code, version: grille.version, public: f.public };
  const [notes, releves] = await Promise.all([
    findDistribution(sql, { ...choix, typologie: f.typologie ?? '' }),
    listReleves(sql, choix),
  ]);
  return { territoire, grilles, grille, notes, releves, validations };
}

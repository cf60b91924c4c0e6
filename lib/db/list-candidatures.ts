import type { EtatCandidature } from '../domain/candidature.ts';
import type { CandidatureListee } from '../domain/console-passe-marche.ts';
import { termesRecherche } from '../domain/termes-recherche.ts';
import type { TriParDate } from '../domain/tri-passe-marche.ts';
import type { Sql } from './client.ts';
import { conditions } from './conditions.ts';
import { lirePage } from './lire-page.ts';
import type { Cle, PageParCle } from './page-par-cle.ts';

export type RechercheCandidatures = Cle & {
  etat?: EtatCandidature | undefined;
  /** SIRET ou identifiant de la candidature, ou ce qui désigne son marché. */
  q?: string | undefined;
  /** Référence d'un marché. */
  marche?: string | undefined;
  tri?: TriParDate | undefined;
};

const COLONNES = `c.ref, c.siret, c.etat, c.identifiant, m.ref AS marche, m.nom AS "nomMarche", c.saisie_le AS "saisieLe",
  c.finalisee_le AS "finaliseeLe"`;
const SOURCE = 'candidature c JOIN marche m ON m.id = c.marche_id';

/** Une page de candidatures d'un environnement, tous marchés confondus. */
export function listCandidatures(
  sql: Sql,
  environnement: string,
  r: RechercheCandidatures,
): Promise<PageParCle<CandidatureListee>> {
  const ou = conditions();
  ou.et(environnement, (p) => `c.environnement = ${p}`);
  ou.et(r.etat, (p) => `c.etat = ${p}`);
  ou.et(r.marche, (p) => `c.marche_id = (SELECT id FROM marche WHERE ref = ${p})`);
  ou.contient(
    termesRecherche(r.q ?? ''),
    (p) =>
      `(c.recherche LIKE f_sans_accent(${p}) OR c.marche_id IN (SELECT id FROM marche WHERE recherche LIKE f_sans_accent(${p})))`,
  );
  const tri = { colonnes: ['id'], sens: r.tri === 'saisie' ? 'ASC' : 'DESC' } as const;
  return lirePage(sql, { colonnes: COLONNES, source: SOURCE, table: 'candidature', alias: 'c', ou, tri, cle: r });
}

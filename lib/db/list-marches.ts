import type { MarcheListe } from '../domain/console-passe-marche.ts';
import type { PileMarche, TypeMarche } from '../domain/marche.ts';
import { termesRecherche } from '../domain/termes-recherche.ts';
import type { TriMarches } from '../domain/tri-passe-marche.ts';
import type { Sql } from './client.ts';
import { conditions } from './conditions.ts';
import { lirePage, type Tri } from './lire-page.ts';
import type { Cle, PageParCle } from './page-par-cle.ts';

export type RechercheMarches = Cle & {
  pile?: PileMarche | undefined;
  /** Intitulé, SIRET ou identifiant, en entier ou en partie. */
  q?: string | undefined;
  type?: TypeMarche | undefined;
  tri?: TriMarches | undefined;
};

const TRIS: Record<TriMarches, Tri> = {
  '-saisie': { colonnes: ['id'], sens: 'DESC' },
  saisie: { colonnes: ['id'], sens: 'ASC' },
  echeance: { colonnes: ['echeance', 'id'], sens: 'ASC' },
  '-echeance': { colonnes: ['echeance', 'id'], sens: 'DESC' },
};

const COLONNES = `m.ref, m.nom, m.pile, m.siret, m.echeance, m.identifiant, m.types, m.saisi_le AS "saisiLe", m.nb_lots AS lots,
  m.nb_candidatures AS candidatures, m.nb_remises AS remises`;

/** Une page de marchés d'un environnement. */
export function listMarches(sql: Sql, environnement: string, r: RechercheMarches): Promise<PageParCle<MarcheListe>> {
  const ou = conditions();
  ou.et(environnement, (p) => `m.environnement = ${p}`);
  ou.et(r.pile, (p) => `m.pile = ${p}`);
  ou.et(r.type, (p) => `m.types @> ARRAY[${p}::text]`);
  ou.contient(termesRecherche(r.q ?? ''), (p) => `m.recherche LIKE f_sans_accent(${p})`);
  const tri = TRIS[r.tri ?? '-saisie'];
  return lirePage(sql, { colonnes: COLONNES, source: 'marche m', table: 'marche', alias: 'm', ou, tri, cle: r });
}

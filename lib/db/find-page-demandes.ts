import type { Instant } from '../domain/instant.ts';
import type { Sql } from './client.ts';
import { type ComptesParEtat, comptableExactement, compterBorne, compterParEtat, type Total } from './count-demandes.ts';
import { lireCurseur } from './curseur-demandes.ts';
import { findFraicheur } from './find-fraicheur.ts';
import { type LigneDemande, listDemandes } from './list-demandes.ts';
import type { DemandeDeListe } from './where-demandes.ts';

export type PageDemandes = {
  lignes: LigneDemande[];
  precedent: string | null;
  suivant: string | null;
  total: Total;
  /** Comptes des onglets ; absents quand un filtre plus fin les rendrait faux. */
  parEtat: ComptesParEtat | null;
  /** Fin de la dernière synchronisation menée au bout. */
  fraicheur: Instant | null;
  /** Le curseur demandé ne désignait aucune place de ce tri : voici la première page. */
  curseurIgnore: boolean;
};

/** Tout ce que montre la liste : trois lectures indépendantes, ensemble. */
export async function findPageDemandes(sql: Sql, demande: DemandeDeListe): Promise<PageDemandes> {
  const { tri, curseur: texte, etat } = demande.filtre;
  const curseur = texte === null ? null : lireCurseur(texte, tri);
  const curseurIgnore = texte !== null && curseur === null;
  const exact = comptableExactement(demande);
  const [page, compte, fraicheur] = await Promise.all([
    listDemandes(sql, demande, curseur),
    exact ? compterParEtat(sql, demande.filtre, demande.perimetre) : compterBorne(sql, demande),
    findFraicheur(sql),
  ]);
  if ('tag' in compte) return { ...page, total: compte, parEtat: null, fraicheur, curseurIgnore };
  const n = etat ? compte[etat] : Object.values(compte).reduce((a, b) => a + b, 0);
  return { ...page, total: { tag: 'exact', n }, parEtat: compte, fraicheur, curseurIgnore };
}

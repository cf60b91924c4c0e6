import type { EtatCotation } from '../domain/etat-cotation.ts';
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

/** Tout ce que montre la liste : des lectures indépendantes, ensemble. */
export async function findPageDemandes(sql: Sql, demande: DemandeDeListe): Promise<PageDemandes> {
  const { tri, curseur: texte, etat } = demande.filtre;
  const curseur = texte === null ? null : lireCurseur(texte, tri);
  const curseurIgnore = texte !== null && curseur === null;
  const [page, parEtat, borne, fraicheur] = await Promise.all([
    listDemandes(sql, demande, curseur),
    comptableExactement(sousLesOnglets(demande)) ? compterParEtat(sql, demande.filtre, demande.perimetre) : null,
    comptableExactement(demande) ? null : compterBorne(sql, demande),
    findFraicheur(sql),
  ]);
  return { ...page, total: borne ?? { tag: 'exact', n: somme(parEtat, etat) }, parEtat, fraicheur, curseurIgnore };
}

/** Ce qu'un onglet d'état ouvre depuis cette liste : il quitte l'examen et le suivi, qui sont des onglets eux aussi. */
const sousLesOnglets = ({ filtre, ...reste }: DemandeDeListe): DemandeDeListe => ({
  ...reste,
  filtre: { ...filtre, examen: null, prise: filtre.prise === 'suivies' ? null : filtre.prise },
});

const somme = (parEtat: ComptesParEtat | null, etat: EtatCotation | null): number =>
  parEtat === null ? 0 : etat ? parEtat[etat] : Object.values(parEtat).reduce((a, b) => a + b, 0);

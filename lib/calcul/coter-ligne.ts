import type { CritereRetenu, LieuCote } from '../domain/cotation.ts';
import type { RaisonEcart } from '../domain/calcul-stock.ts';
import type { DonneesDemande } from '../db/demande.transfer.ts';
import type { DemandeACoter } from '../domain/demande-a-coter.ts';
import type { Jour } from '../domain/instant.ts';
import type { Preuve } from '../domain/moteur-de-grille.ts';
import type { GrilleCompilee, GrillesEnVigueur } from './grilles-en-vigueur.ts';

/** Une demande du calcul, verrouillée et relue. */
export type LigneACoter = {
  rang: number;
  demandeId: number;
  /** Révision notée quand le calcul a pris la demande. */
  prevue: number;
  revision: number;
  statut: string;
  disparue: boolean;
  aCoter: boolean;
  mutation: boolean;
  dateDepot: Jour;
  naissance: Jour | null;
  donnees: DonneesDemande;
  /** La cotation courante : ses preuves sont gardées si la grille est la même. */
  grilleCode: string | null;
  criteres: CritereRetenu[] | null;
  envoiEnJeu: boolean;
};

export type Calculee = {
  tag: 'cotee';
  modele: { code: string; version: string };
  points: number;
  lieux: LieuCote[];
  criteres: CritereRetenu[];
};
export type IssueLigne = Calculee | { tag: 'ecartee'; raison: RaisonEcart };

const ecarter = (raison: RaisonEcart): IssueLigne => ({ tag: 'ecartee', raison });

/** La cotation d'une demande du stock, ou pourquoi elle n'en reçoit pas. Les critères établis par un agent sont gardés. */
export function coterLigne(
  ligne: LigneACoter,
  territoires: readonly string[],
  grilles: GrillesEnVigueur,
  jour: Jour,
): IssueLigne {
  if (ligne.revision !== ligne.prevue) return ecarter('cotee-entre-temps');
  if (ligne.disparue) return ecarter('disparue');
  if (ligne.statut === 'radiee') return ecarter('radiee');
  if (ligne.envoiEnJeu) return ecarter('envoi-en-jeu');
  if (!ligne.aCoter) return ecarter('rien-a-faire');
  const sirens = sirensVises(ligne, territoires);
  if (sirens.length === 0) return ecarter('sans-lieu');
  const grille = grilleDe(ligne, sirens, grilles);
  if (grille === null) return ecarter('sans-grille');
  const preuves = grille.code === ligne.grilleCode ? (ligne.criteres ?? []).filter(estPreuve) : [];
  const calculee = grille.moteur(versDemandeACoter(ligne), jour, preuves);
  if (calculee === null) return ecarter('sans-lieu');
  const { modele, points, lieux, criteres } = calculee;
  return { tag: 'cotee', modele, points, lieux, criteres: criteres.map(({ libelle: _l, regle: _r, ...retenu }) => retenu) };
}

function sirensVises({ donnees }: LigneACoter, territoires: readonly string[]): string[] {
  const voeux = donnees.localisations.filter((l) => territoires.includes(l.siren)).toSorted((a, b) => a.rang - b.rang);
  return [...new Set(voeux.map((l) => l.siren))];
}

/** La grille de la cotation courante d'abord : ses preuves valent encore ; sinon celle du premier vœu qui en a une. */
function grilleDe({ mutation, grilleCode }: LigneACoter, sirens: readonly string[], grilles: GrillesEnVigueur) {
  const possibles = sirens.map((siren) => grilles(siren, mutation)).filter((g): g is GrilleCompilee => g !== null);
  return possibles.find((g) => g.code === grilleCode) ?? possibles[0] ?? null;
}

const estPreuve = (c: CritereRetenu): c is Preuve => c.origine !== 'automatique';

function versDemandeACoter({ dateDepot, mutation, naissance, donnees }: LigneACoter): DemandeACoter {
  const { profil } = donnees;
  return { ...donnees, dateDepot, mutation, profil: profil && { ...profil, naissance } };
}

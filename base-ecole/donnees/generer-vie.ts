import type { MotifACoter, MotifRadiation, Proposition } from '../cotation/wire.ts';
import type { Alea } from './alea.ts';
import { ajouterJours, ajouterMois, type Jour, moisEntre } from './dates.ts';

export type Vie = {
  depot: Jour;
  renouvellement?: Jour;
  radiation?: { motif: MotifRadiation; date: Jour };
  changement: { le: Jour; motif: MotifACoter };
};

/** Cas que tout jeu de données contient, tirés à tour de rôle : un sur soixante chacun. */
export const TOUR = 60;
const MOIS_REMARQUABLES: Record<number, number> = { 0: 11, 1: 12, 2: 13, 3: 17, 4: 18 };
const RADIATIONS: Record<number, MotifRadiation> = {
  5: 'ATTRIBUTION',
  6: 'RENONCIATION',
  7: 'IRRECEVABILITE_RESSOURCES',
  8: 'IRRECEVABILITE_SEJOUR',
  9: 'ABSENCE_REPONSE',
};

/** Dates d'une demande : dépôt, renouvellements annuels, radiation prononcée, dernier changement qui compte. */
export function genererVie(alea: Alea, jour: Jour, cas: number): Vie {
  const mois = MOIS_REMARQUABLES[cas];
  if (mois !== undefined) {
    const depot = ajouterMois(jour, -mois);
    return { depot, changement: { le: depot, motif: 'CREATION' } };
  }
  const depot = ajouterJours(jour, -(alea.chance(0.45) ? alea.entier(1, 364) : alea.entier(365, 2600)));
  const annees = Math.floor(moisEntre(depot, jour) / 12);
  const renouvellement = annees > 0 ? ajouterJours(ajouterMois(depot, annees * 12), -alea.entier(1, 25)) : undefined;
  const motifRadiation = RADIATIONS[cas];
  const dernier = renouvellement ?? depot;
  const modifiee = alea.chance(0.35) ? ajouterJours(jour, -alea.entier(1, 120)) : dernier;
  return {
    depot,
    ...(renouvellement ? { renouvellement } : {}),
    ...(motifRadiation
      ? { radiation: { motif: motifRadiation, date: plusTard(dernier, ajouterJours(jour, -alea.entier(3, 200))) } }
      : {}),
    changement:
      modifiee > dernier
        ? { le: modifiee, motif: 'MODIFICATION' }
        : { le: dernier, motif: renouvellement ? 'RENOUVELLEMENT' : 'CREATION' },
  };
}

const plusTard = (a: Jour, b: Jour) => (a > b ? a : b);

/** Propositions faites au demandeur ; `refus` en force le nombre (total négatif). */
export function genererPropositions(alea: Alea, depot: Jour, jour: Jour, refus: number): Proposition[] {
  const nombre = refus || (alea.chance(0.12) ? alea.entier(1, 3) : 0);
  const jours = Math.max(1, Math.floor((Date.parse(jour) - Date.parse(depot)) / 86_400_000));
  return Array.from({ length: nombre }, () => {
    const date = ajouterJours(depot, alea.entier(0, jours - 1));
    if (refus || alea.chance(0.5)) {
      return {
        date,
        issue: 'REFUSEE',
        motif_refus: alea.parmi(['LOYER', 'QUARTIER', 'SURFACE']),
        adaptee: refus > 0 || alea.chance(0.7),
      };
    }
    return { date, issue: 'NON_ATTRIBUEE', adaptee: true };
  });
}

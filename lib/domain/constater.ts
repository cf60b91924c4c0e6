import type { DemandeACoter } from './demande-a-coter.ts';
import { CODES, FAITS, NOMBRES } from './donnees-de-critere.ts';
import type { Critere, Palier } from './grille.ts';
import { type Jour, moisEntre } from './instant.ts';
import { enPoints } from './points-libelle.ts';
import { conditionLibelle, tranche } from './regle-libelle.ts';
import { type Regle, uniteDe } from './regle.ts';

/** Ce qu'un critère a lu, et ce que sa règle en a fait. */
export type Constat = { points: number; valeur: string; regle: string };
/** `commune` est `null` pour un critère qui n'en dépend pas ; `null` rendu : le critère ne compte pas. */
export type Constater = (demande: DemandeACoter, aujourdHui: Jour, commune: string | null) => Constat | null;

/** La règle d'un critère, préparée une fois : phrases et tables faites d'avance, il ne reste qu'à lire la demande. */
export function preparer(critere: Critere, regle: Regle): Constater {
  const points = critere.bornes.max;
  const fixe = { points, regle: `${conditionLibelle(regle)} : ${enPoints(points)}` };
  switch (regle.tag) {
    case 'fait': {
      const { lire } = FAITS[regle.donnee];
      const constat = { ...fixe, valeur: 'oui' };
      return (demande) => (lire(demande) ? constat : null);
    }
    case 'parmi': {
      const { lire, codes } = CODES[regle.donnee];
      const mots: Readonly<Record<string, string>> = codes;
      const constats = new Map(regle.valeurs.map((v) => [v, { ...fixe, valeur: mots[v] ?? v }]));
      return (demande) => {
        for (const code of lire(demande)) {
          const constat = constats.get(code);
          if (constat) return constat;
        }
        return null;
      };
    }
    case 'paliers': {
      const { lire } = NOMBRES[regle.donnee];
      const ranger = rangement(critere.paliers, uniteDe(regle));
      return (demande, jour) => ranger(lire(demande, jour));
    }
    case 'par-mois': {
      const { lire, unite } = NOMBRES[regle.donnee];
      const phrase = `${conditionLibelle(regle)}, plafond ${enPoints(points)}`;
      return (demande, jour) => {
        const mois = lire(demande, jour);
        if (mois === null) return null;
        const acquis = Math.floor(mois / regle.tousLes) * regle.points;
        return { points: Math.min(points, acquis), valeur: `${mois} ${unite}`, regle: phrase };
      };
    }
    case 'refus-adaptes': {
      const ranger = rangement(critere.paliers, 'refus');
      const { dureeMois } = regle;
      const compte = (date: Jour, jour: Jour) => dureeMois === null || moisEntre(date, jour) < dureeMois;
      return (demande, jour) =>
        ranger(demande.propositions.filter((p) => p.issue === 'REFUSEE' && p.adaptee === true && compte(p.date, jour)).length);
    }
    case 'habite-la-commune': {
      const constat = { ...fixe, valeur: 'oui' };
      return ({ logement }, _jour, commune) => (commune !== null && logement.codeInsee === commune ? constat : null);
    }
    case 'commune-parmi': {
      const communes = new Set(regle.communes);
      const constat = { ...fixe, valeur: 'oui' };
      return (_demande, _jour, commune) => (commune !== null && communes.has(commune) ? constat : null);
    }
  }
}

function rangement(paliers: readonly Palier[], unite: string): (lu: number | null) => Constat | null {
  const rangs = paliers.map((p) => ({
    bas: p.min ?? -Infinity,
    haut: p.max ?? Infinity,
    points: p.points,
    regle: `${tranche(p, unite)} : ${enPoints(p.points)}`,
  }));
  return (lu) => {
    if (lu === null) return null;
    for (const { bas, haut, points, regle } of rangs) {
      if (bas <= lu && lu <= haut) return { points, valeur: unite === '' ? String(lu) : `${lu} ${unite}`, regle };
    }
    return null;
  };
}

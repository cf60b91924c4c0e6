import { CODES, FAITS, NOMBRES } from './donnees-de-critere.ts';
import type { Critere, Palier } from './grille.ts';
import { enNombre, enPoints } from './points-libelle.ts';
import { type Regle, uniteDe } from './regle.ts';

/** « de 12 à 23 mois », « 48 mois et plus », « 1 refus ». */
export function tranche({ min, max }: Palier, unite: string): string {
  const mot = unite === '' ? '' : ` ${unite}`;
  if (min === null && max === null) return 'toute valeur';
  if (max === null) return `${min}${mot} et plus`;
  if (min === null) return `jusqu’à ${max}${mot}`;
  return min === max ? `${min}${mot}` : `de ${min} à ${max}${mot}`;
}

/** La condition d'une règle, en une phrase, sans ses points. */
export function conditionLibelle(regle: Regle): string {
  switch (regle.tag) {
    case 'fait':
      return FAITS[regle.donnee].libelle;
    case 'parmi': {
      const { libelle, codes } = CODES[regle.donnee];
      const mots: Readonly<Record<string, string>> = codes;
      return `${libelle} : ${regle.valeurs.map((v) => mots[v] ?? v).join(' ou ')}`;
    }
    case 'paliers':
      return NOMBRES[regle.donnee].libelle;
    case 'par-mois':
      return `${NOMBRES[regle.donnee].libelle} : ${enPoints(regle.points)} ${regle.tousLes === 1 ? 'par mois' : `tous les ${regle.tousLes} mois`}`;
    case 'refus-adaptes':
      return regle.dureeMois === null
        ? 'Propositions adaptées refusées, sans limite de durée'
        : `Propositions adaptées refusées dans les ${regle.dureeMois} derniers mois`;
    case 'habite-la-commune':
      return 'Le logement actuel est dans la commune souhaitée';
    case 'commune-parmi':
      return `La commune souhaitée est l’une de : ${regle.communes.join(', ')}`;
  }
}

/** Toute la règle d'un critère : sa condition et ses points, palier par palier. */
export function regleLibelle({ mode, regle, paliers, bornes }: Critere): string {
  const fixe = bornes.min === bornes.max ? enPoints(bornes.max) : `de ${enNombre(bornes.min)} à ${enPoints(bornes.max)}`;
  if (mode === 'justificatif') return `Sur justificatif : ${fixe}`;
  if (regle === undefined) return `Calculé par le SNE : ${fixe}`;
  if (paliers.length === 0)
    return `${conditionLibelle(regle)} : ${regle.tag === 'par-mois' ? `plafond ${enPoints(bornes.max)}` : fixe}`;
  const unite = uniteDe(regle);
  return `${conditionLibelle(regle)} : ${paliers.map((p) => `${tranche(p, unite)}, ${enPoints(p.points)}`).join(' ; ')}`;
}

/** La règle telle qu'elle a donné ces points, si un seul palier les donne ; sinon toute la règle. */
export function regleAppliquee(critere: Critere, points: number): string {
  const paliers = critere.paliers.filter((p) => p.points === points);
  const [palier] = paliers;
  if (palier === undefined || paliers.length > 1 || !critere.regle) return regleLibelle(critere);
  return `${conditionLibelle(critere.regle)} : ${tranche(palier, uniteDe(critere.regle))}, ${enPoints(points)}`;
}

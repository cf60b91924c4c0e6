import { type CritereRetenu, type LieuCote, pointsDuLieu } from './cotation.ts';
import type { DemandeACoter } from './demande-a-coter.ts';
import type { Grille } from './grille.ts';
import type { Jour } from './instant.ts';
import { coter, type Preuve } from './moteur-de-grille.ts';
import { enPoints } from './points-libelle.ts';

export const REGLES_ANOMALIE = {
  somme: 'Somme différente de la note',
  bornes: 'Critère hors de ses bornes',
  exclusifs: 'Critères qui s’excluent',
  maximum: 'Note au-dessus du maximum de la grille',
  saut: 'Saut sans changement de donnée',
  modele: 'Modèle périmé',
  recalcul: 'Note différente du recalcul',
  atypique: 'Note très éloignée des demandes semblables',
} as const;
export type RegleAnomalie = keyof typeof REGLES_ANOMALIE;

/** Ce qu'une règle a vu : chiffres et critères, lisibles sans ouvrir autre chose. */
export type Anomalie = { regle: RegleAnomalie; constat: string };

export type CotationExaminee = {
  origine: string;
  points: number;
  modele: { code: string; version: string };
  jour: Jour;
  criteres: readonly CritereRetenu[];
  lieux: readonly LieuCote[];
  /** La version appliquée ; `null` : nous ne la tenons pas, ses règles ne se vérifient pas. */
  grille: Grille | null;
  /** La version en vigueur ce jour-là, pour ce code. */
  versionEnVigueur: string | null;
  precedente: { points: number; modele: { code: string; version: string } } | null;
  /** Une donnée de la demande a changé entre les deux cotations. */
  donneesChangees: boolean;
  /** Les données de la demande ce jour-là ; `null` : elles ont changé depuis. */
  demande: DemandeACoter | null;
};

/** Sans changement de donnée, l'ancienneté seule ne fait pas gagner autant d'un coup. */
const SAUT = 30;

type Regle = (c: CotationExaminee) => string | null;

const REGLES: Record<Exclude<RegleAnomalie, 'atypique'>, Regle> = {
  somme: ({ points, criteres, lieux }) => {
    const faux = lieux.find((l) => l.points !== pointsDuLieu(criteres, l.codeInsee));
    if (faux)
      return `Commune ${faux.codeInsee} : les critères font ${enPoints(pointsDuLieu(criteres, faux.codeInsee))}, la cotation en donne ${faux.points}.`;
    const haut = lieux.length === 0 ? points : Math.max(...lieux.map((l) => l.points));
    return haut === points ? null : `Le plus haut des lieux vaut ${enPoints(haut)}, la note ${points}.`;
  },
  bornes: ({ criteres, grille }) => {
    if (!grille) return null;
    const connus = new Map(grille.criteres.map((c) => [c.code, c]));
    const dehors = criteres.flatMap((c) => {
      const modele = connus.get(c.code);
      if (!modele) return [`${c.code} n’est pas dans la grille`];
      const { min, max } = modele.bornes;
      return c.points < min || c.points > max ? [`« ${modele.libelle} » vaut ${c.points}, attendu de ${min} à ${max}`] : [];
    });
    return dehors.length === 0 ? null : `${dehors.join(' ; ')}.`;
  },
  exclusifs: ({ criteres, grille }) => {
    const groupes = new Map(grille?.criteres.flatMap((c) => (c.groupe ? [[c.code, c.groupe] as const] : [])));
    const vus = new Map<string, string>();
    for (const c of criteres) {
      const groupe = groupes.get(c.code);
      const cle = `${groupe}|${c.codeInsee ?? ''}`;
      const premier = vus.get(cle);
      if (groupe && premier) return `${premier} et ${c.code} comptent ensemble, le groupe « ${groupe} » n’en admet qu’un.`;
      vus.set(cle, c.code);
    }
    return null;
  },
  maximum: ({ points, grille }) => {
    if (!grille) return null;
    const max = grille.criteres.reduce((somme, c) => somme + Math.max(0, c.bornes.max), 0);
    return points > max ? `La note vaut ${points}, la grille ne peut pas dépasser ${enPoints(max)}.` : null;
  },
  saut: ({ origine, points, modele, precedente: p, donneesChangees }) => {
    const memeModele = p?.modele.code === modele.code && p.modele.version === modele.version;
    if (!p || !memeModele || donneesChangees || origine === 'saisie') return null;
    const ecart = points - p.points;
    if (Math.abs(ecart) <= SAUT) return null;
    return `De ${p.points} à ${enPoints(points)} sans qu’une donnée de la demande ait changé.`;
  },
  modele: ({ modele, versionEnVigueur }) =>
    versionEnVigueur === null || versionEnVigueur === modele.version
      ? null
      : `Cotée avec la version ${modele.version}, la version ${versionEnVigueur} était en vigueur.`,
  recalcul: ({ origine, points, jour, criteres, grille, demande }) => {
    if (origine !== 'sne' || !grille || !demande || !calculable(grille, criteres)) return null;
    const refaite = coter(demande, grille, jour, criteres.filter(estPreuve));
    return refaite && refaite.points !== points ? `Le SNE donne ${points}, notre calcul ${enPoints(refaite.points)}.` : null;
  },
};

const estPreuve = (c: CritereRetenu): c is Preuve => c.origine !== 'automatique';

/** Un critère automatique sans règle ne se recalcule pas ici : une grille qui en a ne dit rien du SNE. */
const calculable = ({ criteres }: Grille, retenus: readonly CritereRetenu[]): boolean =>
  criteres.every((c) => c.mode !== 'automatique' || c.regle !== undefined || !retenus.some((r) => r.code === c.code));

/** Toutes les règles enfreintes par une cotation, chacune avec son constat. */
export function examiner(cotation: CotationExaminee): Anomalie[] {
  return (Object.keys(REGLES) as (keyof typeof REGLES)[]).flatMap((regle) => {
    const constat = REGLES[regle](cotation);
    return constat === null ? [] : [{ regle, constat }];
  });
}

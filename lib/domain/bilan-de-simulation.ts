import { classeDe } from './classe-de-note.ts';
import { PUBLICS, type Public } from './publics.ts';

export type Mouvement = { ref: string; avant: number; apres: number };
export type EffetSurPublic = {
  n: number;
  sommeAvant: number;
  sommeApres: number;
  gagnent: number;
  perdent: number;
  /** Changent de classe vers le haut, vers le bas. */
  classeHaut: number;
  classeBas: number;
};

/** Ce qu'une simulation retient : borné quel que soit le stock, donc enregistrable comme point de reprise. */
export type BilanDeSimulation = {
  /** Note → demandes avant, demandes après. */
  notes: Record<string, [number, number]>;
  publics: Record<Public, EffetSurPublic>;
  hausses: Mouvement[];
  baisses: Mouvement[];
};

/** Mouvements gardés de chaque côté. */
export const MOUVEMENTS = 20;

const neuf = (): EffetSurPublic => ({ n: 0, sommeAvant: 0, sommeApres: 0, gagnent: 0, perdent: 0, classeHaut: 0, classeBas: 0 });

export const bilanVide = (): BilanDeSimulation => ({
  notes: {},
  publics: Object.fromEntries((Object.keys(PUBLICS) as Public[]).map((p) => [p, neuf()])) as Record<Public, EffetSurPublic>,
  hausses: [],
  baisses: [],
});

/** Ajoute une demande au bilan, qu'il modifie : 2,9 millions d'ajouts ne copient rien. */
export function ajouterAuBilan(bilan: BilanDeSimulation, { ref, avant, apres }: Mouvement, publics: readonly Public[]): void {
  (bilan.notes[avant] ??= [0, 0])[0] += 1;
  (bilan.notes[apres] ??= [0, 0])[1] += 1;
  const pas = Math.sign(classeDe(apres) - classeDe(avant));
  for (const p of publics) {
    const effet = bilan.publics[p];
    effet.n += 1;
    effet.sommeAvant += avant;
    effet.sommeApres += apres;
    if (apres > avant) effet.gagnent += 1;
    if (apres < avant) effet.perdent += 1;
    if (pas > 0) effet.classeHaut += 1;
    if (pas < 0) effet.classeBas += 1;
  }
  const ecart = apres - avant;
  if (ecart > 0) garder(bilan.hausses, { ref, avant, apres }, ecart);
  if (ecart < 0) garder(bilan.baisses, { ref, avant, apres }, -ecart);
}

/** Garde les plus grands écarts, du plus grand au plus petit ; à égalité, le premier vu. */
function garder(liste: Mouvement[], m: Mouvement, ecart: number): void {
  const dernier = liste.at(-1);
  if (liste.length >= MOUVEMENTS && dernier && Math.abs(dernier.apres - dernier.avant) >= ecart) return;
  const rang = liste.findIndex((x) => Math.abs(x.apres - x.avant) < ecart);
  liste.splice(rang < 0 ? liste.length : rang, 0, m);
  if (liste.length > MOUVEMENTS) liste.pop();
}

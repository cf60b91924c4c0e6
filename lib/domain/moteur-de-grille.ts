import { type Constater, preparer } from './constater.ts';
import { type CritereRetenu, type Lieu, type LieuCote, noter } from './cotation.ts';
import type { DemandeACoter } from './demande-a-coter.ts';
import { type Critere, type Grille, territoiresDeGrille } from './grille.ts';
import { garderUnParGroupe } from './groupes-exclusifs.ts';
import type { Jour } from './instant.ts';

/** Ce qu'un agent a établi : une pièce vue, ou un critère forcé à la main. Seule source des critères sur justificatif. */
export type Preuve = CritereRetenu & { origine: 'justificatif' | 'manuel' };

/** Un critère retenu et son pourquoi : l'écran, l'historique, l'envoi et la simulation lisent cette seule liste. */
export type CritereCalcule = CritereRetenu & {
  libelle: string;
  /** La règle telle qu'elle s'est appliquée : « de 36 à 47 mois : 20 points ». */
  regle: string;
};

export type CotationCalculee = {
  modele: { code: string; version: string };
  points: number;
  lieux: LieuCote[];
  criteres: CritereCalcule[];
};

/** `null` : aucun lieu souhaité n'est du territoire de la grille, il n'y a rien à coter. */
export type Moteur = (demande: DemandeACoter, aujourdHui: Jour, preuves?: readonly Preuve[]) => CotationCalculee | null;

type Prepare = { critere: Critere; constater: Constater | null };

/** Prépare une grille une fois pour toutes ; à garder quand on cote plusieurs demandes (50 000 cotations par seconde et par cœur). */
export function compilerGrille(grille: Grille): Moteur {
  const territoires = new Set(territoiresDeGrille(grille));
  const prepares = grille.criteres.map(
    (critere): Prepare => ({
      critere,
      constater: critere.mode === 'automatique' && critere.regle ? preparer(critere, critere.regle) : null,
    }),
  );
  const communs = prepares.filter((p) => !p.critere.parLocalisation);
  const locaux = prepares.filter((p) => p.critere.parLocalisation);
  const groupes = new Map(grille.criteres.flatMap((c) => (c.groupe === undefined ? [] : [[c.code, c.groupe]])));
  const modele = { code: grille.code, version: grille.version };

  return (demande, aujourdHui, preuves = []) => {
    const retenir = (liste: readonly Prepare[], commune: string | null): CritereCalcule[] => {
      const retenus: CritereCalcule[] = [];
      for (const { critere, constater } of liste) {
        const preuve = preuves.length > 0 ? preuves.find((p) => p.code === critere.code && p.codeInsee === commune) : undefined;
        const retenu = preuve ? etabli(critere, preuve) : calcule(critere, constater?.(demande, aujourdHui, commune), commune);
        if (retenu) retenus.push(retenu);
      }
      return groupes.size > 0 ? garderUnParGroupe(retenus, groupes) : retenus;
    };
    const lieux: Lieu[] = [];
    const communes = new Set<string>();
    for (const l of demande.localisations) {
      if (!territoires.has(l.siren)) continue;
      lieux.push({ codeInsee: l.codeInsee, codeQuartier: l.codeQuartier });
      communes.add(l.codeInsee);
    }
    if (lieux.length === 0) return null;
    const criteres = retenir(communs, null);
    if (locaux.length > 0) for (const commune of communes) criteres.push(...retenir(locaux, commune));
    return { modele, ...noter(criteres, lieux), criteres };
  };
}

/** Cote une demande selon une grille, ce jour-là. */
export const coter = (demande: DemandeACoter, grille: Grille, aujourdHui: Jour, preuves: readonly Preuve[] = []) =>
  compilerGrille(grille)(demande, aujourdHui, preuves);

function calcule(
  { code, libelle }: Critere,
  constat: ReturnType<Constater> | undefined,
  codeInsee: string | null,
): CritereCalcule | null {
  if (!constat) return null;
  const { points, valeur, regle } = constat;
  return { code, points, origine: 'automatique', valeur, codeInsee, preuve: null, libelle, regle };
}

const etabli = ({ libelle }: Critere, preuve: Preuve): CritereCalcule => ({
  ...preuve,
  libelle,
  regle: preuve.origine === 'manuel' ? 'Retenu à la main par un agent' : 'Pièce examinée par un agent',
});

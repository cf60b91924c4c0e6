import { creerAlea } from '../donnees/alea.ts';
import type { Cadence } from './regle.ts';

export type EtatRegle<R> = R & { vues: number; produites: number };

/** `R` : les règles ; `A` : ce qu'on sait de l'appel qu'elles visent. */
export type MoteurFautes<R extends Cadence, A> = {
  /** La première règle active qui vise l'appel, ou rien. */
  choisir: (appel: A) => R | undefined;
  regler: (regles: readonly R[], graine?: number) => void;
  etat: () => readonly EtatRegle<R>[];
};

/** Décide des fautes, règle après règle ; les tirages viennent d'une graine, donc une campagne se rejoue. */
export function creerMoteurFautes<R extends Cadence, A>(vise: (regle: R, appel: A) => boolean): MoteurFautes<R, A> {
  let regles: EtatRegle<R>[] = [];
  let alea = creerAlea(1);

  const produit = (regle: EtatRegle<R>): boolean => {
    const rang = regle.vues - (regle.sauter ?? 0);
    regle.vues += 1;
    if (rang < 0 || (regle.fois !== undefined && regle.produites >= regle.fois)) return false;
    if (regle.alterne && rang % (regle.alterne.echecs + regle.alterne.succes) >= regle.alterne.echecs) return false;
    return regle.pourcentage === undefined || alea.chance(regle.pourcentage / 100);
  };

  return {
    choisir: (appel) => {
      const regle = regles.find((r) => vise(r, appel) && produit(r));
      if (regle) regle.produites += 1;
      return regle;
    },
    regler: (nouvelles, graine = 1) => {
      regles = nouvelles.map((r) => ({ ...r, vues: 0, produites: 0 }));
      alea = creerAlea(graine);
    },
    etat: () => regles,
  };
}

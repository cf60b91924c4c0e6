import { creerAlea } from '../donnees/alea.ts';
import type { OperationVisee, Regle } from './regle.ts';

export type EtatRegle = Regle & { vues: number; produites: number };

export type MoteurFautes = {
  /** La première règle active qui vise l'appel, ou rien. */
  choisir: (operation: OperationVisee, numero: string) => Regle | undefined;
  regler: (regles: readonly Regle[], graine?: number) => void;
  etat: () => readonly EtatRegle[];
};

const vise = ({ route, num_unique }: Regle, operation: OperationVisee, numero: string) =>
  (route === '*' || route === operation || (route === 'api' && operation !== 'jeton')) && (!num_unique || num_unique === numero);

/** Décide des fautes, règle après règle ; les tirages viennent d'une graine, donc une campagne se rejoue. */
export function creerMoteurFautes(): MoteurFautes {
  let regles: EtatRegle[] = [];
  let alea = creerAlea(1);

  const produit = (regle: EtatRegle): boolean => {
    const rang = regle.vues - (regle.sauter ?? 0);
    regle.vues += 1;
    if (rang < 0 || (regle.fois !== undefined && regle.produites >= regle.fois)) return false;
    if (regle.alterne && rang % (regle.alterne.echecs + regle.alterne.succes) >= regle.alterne.echecs) return false;
    return regle.pourcentage === undefined || alea.chance(regle.pourcentage / 100);
  };

  return {
    choisir: (operation, numero) => {
      const regle = regles.find((r) => vise(r, operation, numero) && produit(r));
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

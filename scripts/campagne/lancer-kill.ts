import { campagneKill } from './kill.ts';
import { direFautifs } from './dire-fautifs.ts';

export type Lancement = {
  base: string;
  arrets: number;
  envois: number;
  demandes: number;
  graine: number;
  controle: boolean;
  /** Réglages de la campagne des notifications : fausses, par seconde, durée. */
  faux: number;
  debit: number;
  secondes: number;
  dire: (ligne: string) => void;
};

/** Lance la campagne d'arrêts brutaux et dit ses chiffres, le total en dernière ligne ; vrai si elle est sans faute. */
export async function lancerKill(l: Lancement): Promise<boolean> {
  const bilan = await campagneKill(l);
  l.dire(`états : ${[...bilan.parEtat].map(([etat, n]) => `${n} ${etat}`).join(', ')}`);
  l.dire(`${bilan.inversions.length} inversions, ${bilan.ignores.length} effets d’un envoi dit sans effet`);
  const sansFaute = direFautifs(bilan, l.controle);
  const [perdus, doubles] = [bilan.perdus.length, bilan.doubles.length];
  console.log(
    `${l.arrets} arrêts, ${bilan.envois} envois : ${perdus} perdus, ${doubles} effets en double, ${bilan.incertains} incertains`,
  );
  return sansFaute;
}

import { direFautifs } from './dire-fautifs.ts';
import type { Lancement } from './lancer-kill.ts';
import { campagneStock } from './stock.ts';

/** Au plus deux relectures pour cent lignes : un envoi frais ne coûte qu'un POST. */
const APPELS_PAR_LIGNE = 1.02;

/** Lance la campagne du calcul du stock et dit ses chiffres, le total en dernière ligne ; vrai si elle est sans faute. */
export async function lancerStock(l: Lancement): Promise<boolean> {
  const b = await campagneStock(l);
  l.dire(`états : ${[...b.parEtat].map(([etat, n]) => `${n} ${etat}`).join(', ')}`);
  l.dire(
    `${b.lignes} cotations calculées, ${b.ecartees} écartées, ${b.enSuspens} en suspens ; ${b.saisies} saisies pendant le calcul, ${b.recouvertes} recouvertes`,
  );
  const sansFaute = direFautifs(b, l.controle);
  const rapport = b.appels / (b.lignes + b.saisies);
  const [perdus, doubles] = [b.perdus.length, b.doubles.length];
  console.log(
    `${l.arrets} arrêts, ${l.demandes} demandes, ${b.lignes} envois : ${perdus} perdus, ${doubles} effets en double, ${b.appels} appels (${rapport.toFixed(4)} par envoi)`,
  );
  const complete = b.enSuspens === 0 && b.recouvertes === 0 && b.lignes + b.ecartees === l.demandes;
  return sansFaute && complete && (l.controle || rapport <= APPELS_PAR_LIGNE);
}

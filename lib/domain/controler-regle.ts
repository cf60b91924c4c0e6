import { CODES, FAITS, NOMBRES } from './donnees-de-critere.ts';
import type { CritereLu, Dire, RegleLue } from './grille-lue.ts';

const PAR_COMMUNE = new Set(['habite-la-commune', 'commune-parmi']);
const EN_PALIERS = new Set(['paliers', 'refus-adaptes']);
const EN_MOIS = { 'anciennete-mois': true, 'mois-dans-le-logement': true };

/** La règle d'un critère automatique lit une donnée connue, et s'accorde avec ses bornes, ses paliers et ses lieux. */
export function controlerRegle(critere: CritereLu, regle: RegleLue, dire: Dire): void {
  const { bornes, paliers, parLocalisation } = critere;
  lireDonnee(regle, dire);
  if (EN_PALIERS.has(regle.tag)) {
    if (paliers.length === 0) dire('paliers', 'cette règle demande au moins une tranche');
  } else {
    if (paliers.length > 0) dire('paliers', 'cette règle n’a pas de tranche : retirez-les ou prenez la règle « paliers »');
    if (regle.tag !== 'par-mois' && bornes.min !== bornes.max)
      dire('bornes', 'cette règle donne toujours les mêmes points : les deux bornes doivent être égales');
  }
  if (PAR_COMMUNE.has(regle.tag) && !parLocalisation) dire('parLocalisation', 'cette règle dépend de la commune souhaitée');
  if (!PAR_COMMUNE.has(regle.tag) && parLocalisation)
    dire('parLocalisation', 'cette règle ne dépend pas de la commune souhaitée');
}

function lireDonnee(regle: RegleLue, dire: Dire): void {
  switch (regle.tag) {
    case 'fait':
      return connue(FAITS, regle.donnee, dire);
    case 'paliers':
      return connue(NOMBRES, regle.donnee, dire);
    case 'parmi':
      connue(CODES, regle.donnee, dire);
      return lireValeurs(regle, dire);
    case 'par-mois':
      connue(EN_MOIS, regle.donnee, dire);
      if (!((regle.points ?? 0) > 0)) dire('regle.points', 'le nombre de points par période doit être positif');
      if (!((regle.tousLes ?? 0) >= 1)) dire('regle.tousLes', 'la période compte au moins un mois');
      return;
    case 'refus-adaptes':
      if (regle.dureeMois === undefined) dire('regle.dureeMois', 'dites pendant combien de mois un refus compte, ou null');
      else if (regle.dureeMois !== null && regle.dureeMois < 1)
        dire('regle.dureeMois', 'la durée d’un refus compte au moins un mois');
      return;
    case 'commune-parmi':
      if (!regle.communes?.length) dire('regle.communes', 'aucune commune n’est donnée');
      for (const code of regle.communes ?? [])
        if (!/^(?:\d{2}|2[AB])\d{3}$/.test(code)) dire('regle.communes', `« ${code} » n’est pas un code INSEE`);
      return;
    case 'habite-la-commune':
      return;
    default:
      dire('regle', `règle inconnue : « ${regle.tag} »`);
  }
}

function connue(catalogue: object, donnee: string | undefined, dire: Dire): void {
  if (donnee !== undefined && Object.hasOwn(catalogue, donnee)) return;
  const connues = Object.keys(catalogue).join(', ');
  dire('regle.donnee', `donnée inconnue : « ${donnee ?? ''} » (données possibles : ${connues})`);
}

function lireValeurs({ donnee, valeurs }: RegleLue, dire: Dire): void {
  if (!valeurs?.length) dire('regle.valeurs', 'aucune valeur n’est donnée');
  if (donnee === undefined || !Object.hasOwn(CODES, donnee)) return;
  const { codes } = CODES[donnee as keyof typeof CODES];
  for (const v of valeurs ?? []) if (!Object.hasOwn(codes, v)) dire('regle.valeurs', `valeur inconnue : « ${v} »`);
}

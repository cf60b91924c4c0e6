import type { Palier } from './grille.ts';
import type { CritereLu, Dire } from './grille-lue.ts';
import { enPoints } from './points-libelle.ts';
import { tranche } from './regle-libelle.ts';

/** Des tranches en ordre, sans chevauchement, dont les points tiennent dans les bornes du critère. */
export function controlerPaliers({ paliers, bornes, regle }: CritereLu, dire: Dire): void {
  const dites = (p: Palier) => `« ${tranche(p, '')} »`;
  for (const p of paliers) {
    if (p.min !== null && p.max !== null && p.min > p.max) dire('paliers', `la tranche ${dites(p)} est à l’envers`);
    if (p.points < bornes.min || p.points > bornes.max) {
      dire(
        'paliers',
        `la tranche ${dites(p)} donne ${enPoints(p.points)}, hors des bornes du critère (de ${bornes.min} à ${bornes.max})`,
      );
    }
  }
  const enOrdre = paliers.toSorted((a, b) => (a.min ?? -Infinity) - (b.min ?? -Infinity));
  for (const [i, p] of enOrdre.entries()) {
    const avant = enOrdre[i - 1];
    if (avant === undefined) continue;
    if (p.min === null || avant.max === null || p.min <= avant.max)
      dire('paliers', `les tranches ${dites(avant)} et ${dites(p)} se chevauchent`);
  }
  if (regle?.tag === 'refus-adaptes' && paliers.some((p) => p.points > 0))
    dire('paliers', 'un refus ne peut pas donner de points');
  if (regle?.donnee === 'anciennete-mois') controlerAnciennete(enOrdre, dire);
}

/** L'attente ne fait jamais perdre de points : ni baisse d'une tranche à l'autre, ni trou, ni fin. */
function controlerAnciennete(enOrdre: readonly Palier[], dire: Dire): void {
  for (const [i, p] of enOrdre.entries()) {
    const suivant = enOrdre[i + 1];
    if (suivant === undefined) {
      if (p.max !== null && p.points > 0)
        dire('paliers', `au-delà de ${p.max} mois, l’ancienneté ferait perdre ${enPoints(p.points)}`);
    } else if (suivant.points < p.points) {
      dire('paliers', `l’ancienneté ferait perdre des points à ${suivant.min} mois`);
    } else if (p.max !== null && suivant.min !== null && suivant.min > p.max + 1 && p.points > 0) {
      dire('paliers', `aucune tranche entre ${p.max} et ${suivant.min} mois : l’ancienneté y ferait perdre des points`);
    }
  }
}

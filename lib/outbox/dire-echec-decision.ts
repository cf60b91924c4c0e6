import type { EchecDecision } from './decider-validation.ts';

/** Pourquoi une décision n'a pas été prise, et quoi faire, pour la personne qui la prenait. */
export function direEchecDecision({ tag }: EchecDecision): string {
  switch (tag) {
    case 'introuvable':
      return 'Cette cotation n’attend plus de décision, ou n’est pas dans votre territoire.';
    case 'propre-travail':
      return 'Vous avez saisi cette cotation : une autre personne doit en décider.';
    case 'depassee':
      return 'La demande a changé depuis la saisie : refusez cette cotation, puis faites-la ressaisir.';
    case 'radiee':
      return 'La demande est radiée : elle ne peut plus être cotée.';
  }
}

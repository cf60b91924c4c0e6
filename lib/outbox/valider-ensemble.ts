import { deciderValidation } from './decider-validation.ts';
import { direEchecDecision } from './dire-echec-decision.ts';
import type { Auteur, DepsSaisie } from './saisir-cotation.ts';

export type ResultatValidation = { ref: string; faite: boolean; message: string };

/** Valide chaque cotation dans sa propre transaction, l'une après l'autre. */
export async function validerEnsemble(deps: DepsSaisie, agent: Auteur, refs: readonly string[]): Promise<ResultatValidation[]> {
  const resultats: ResultatValidation[] = [];
  for (const ref of new Set(refs)) {
    const issue = await deciderValidation(deps, agent, ref, { tag: 'valider' });
    const message = issue.ok ? 'Validée : son envoi est dans la file.' : direEchecDecision(issue.error);
    resultats.push({ ref, faite: issue.ok, message });
  }
  return resultats;
}

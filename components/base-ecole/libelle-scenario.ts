import { NOMS_SCENARIOS, SCENARIOS } from '@/lib/domain/scenario.ts';

/** Le nom d'un scénario ; un scénario commandé autrement que par la page garde son nom de la base école. */
export function libelleScenario(nom: string): string {
  const connu = NOMS_SCENARIOS.find((s) => s === nom);
  return connu ? SCENARIOS[connu].libelle : nom;
}

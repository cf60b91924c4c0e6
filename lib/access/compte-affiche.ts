import type { Agent } from './agent.ts';
import { ROLES } from './permissions.ts';

/** L'agent, en mots pour l'en-tête. */
export function compteAffiche(agent: Agent): { nom: string; role: string; territoires: string } {
  return { nom: agent.nom, role: ROLES[agent.role], territoires: perimetreEnMots(agent) };
}

function perimetreEnMots({ perimetre }: Agent): string {
  switch (perimetre.tag) {
    case 'tous':
      return 'tous les territoires';
    case 'territoires':
      return perimetre.sirens.length > 1 ? `${perimetre.sirens.length} territoires` : `${perimetre.sirens.length} territoire`;
  }
}

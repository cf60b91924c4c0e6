import type { FiltresIncidents } from './incidents.ts';

/** « moi » devient l'agent connecté : l'adresse ne porte jamais son identifiant. */
export function versRechercheIncidents({ responsable, ...reste }: FiltresIncidents, agentId: string) {
  if (responsable === 'moi') return { ...reste, responsable: { tag: 'agent', id: agentId } as const };
  if (responsable === 'personne') return { ...reste, responsable: { tag: 'personne' } as const };
  return reste;
}

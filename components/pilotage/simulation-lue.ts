import type { Ton } from '@/components/ui/badge.tsx';
import type { BilanDeSimulation } from '@/lib/domain/bilan-de-simulation.ts';
import type { Grille } from '@/lib/domain/grille.ts';
import type { EtatSimulation, SimulationLue } from '@/lib/domain/simulation-lue.ts';

export type SimulationComplete = SimulationLue & {
  avant: Grille;
  apres: Grille;
  message: string | null;
  commentaire: string | null;
  bilan: BilanDeSimulation | null;
  commune: string | null;
};

export const ETATS_SIMULATION: Record<EtatSimulation, { texte: string; ton: Ton }> = {
  'en-attente': { texte: 'En attente', ton: 'nouveau' },
  'en-cours': { texte: 'En cours', ton: 'nouveau' },
  terminee: { texte: 'Terminée', ton: 'succes' },
  arretee: { texte: 'Arrêtée', ton: 'neutre' },
  echouee: { texte: 'Échouée', ton: 'erreur' },
};

/** « 40 000 demandes sur 50 000 (80 %) ». */
export function avancement({ faites, total }: Pick<SimulationLue, 'faites' | 'total'>): string {
  if (total === 0) return 'Pas encore commencée';
  const part = Math.floor((Math.min(faites, total) * 100) / total);
  return `${faites.toLocaleString('fr-FR')} demandes sur ${total.toLocaleString('fr-FR')} (${part} %)`;
}

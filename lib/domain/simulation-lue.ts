export type EtatSimulation = 'en-attente' | 'en-cours' | 'terminee' | 'arretee' | 'echouee';

/** Ce que les listes disent d'une simulation. */
export type SimulationLue = {
  ref: string;
  titre: string;
  siren: string;
  territoire: string;
  etat: EtatSimulation;
  total: number;
  faites: number;
  agent: string | null;
  demandeeLe: Date;
};

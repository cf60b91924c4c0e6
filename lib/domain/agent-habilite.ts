import type { Habilitation } from './habilitation.ts';

/** Le périmètre et le rôle qu'une habilitation donne, tels qu'un administrateur les écrit. */
export type Droits = { role: string; tousTerritoires: boolean; territoires: readonly string[] };

/** Un agent tel que l'écran des habilitations le montre. */
export type AgentHabilite = Habilitation & {
  ref: string;
  nom: string;
  courriel: string;
  role: string;
  tousTerritoires: boolean;
  territoires: { siren: string; nom: string }[];
  revuPar: string | null;
};

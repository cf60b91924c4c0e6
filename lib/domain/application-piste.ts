import type { RappelSecret } from './rappel-secret.ts';

export type ApplicationEcrite = {
  nom: string;
  portees: string;
  quotaSeconde: number;
  quotaHeure: number;
  quotaJour: number;
  contact: string | null;
  secretCreeLe: string | null;
  secretExpireLe: string | null;
  version: number;
};

export type ApplicationLue = ApplicationEcrite & {
  ref: string;
  environnement: string;
  clientIdCoupe: string;
  rappel: RappelSecret;
  /** Trente derniers jours, par opération, de son environnement. */
  trafic: { operation: string; appels: number; pannes: number; quotas: number }[];
};

import type { Instant } from './instant.ts';

/** Cycle de vie d'une API, les six états qu'un portail d'API distingue. */
export const ETATS_API = {
  creee: 'Créée',
  prepubliee: 'Prépubliée',
  publiee: 'Publiée',
  bloquee: 'Bloquée',
  obsolete: 'Obsolète',
  retiree: 'Retirée',
} as const;
export type EtatApi = keyof typeof ETATS_API;

export type Prerequis = {
  etat: EtatApi;
  /** Où les conditions s'acceptent : « dans le portail PISTE ». */
  conditionsOu: string;
  conditionsAccepteesLe: string | null;
  profilMetierRequis: boolean;
  profilMetierLe: string | null;
};

/** Ce qui manque avant que l'API réponde, et qui doit agir (contrat provisoire §4.2). */
export function manquesDe(fiche: Prerequis): { manque: string; acteur: string }[] {
  const manques: { manque: string; acteur: string }[] = [];
  if (fiche.etat === 'bloquee' || fiche.etat === 'retiree')
    manques.push({ manque: `API ${ETATS_API[fiche.etat].toLowerCase()}`, acteur: 'le fournisseur de l’API' });
  if (fiche.conditionsAccepteesLe === null)
    manques.push({ manque: 'date d’acceptation des conditions non renseignée', acteur: `nous, ${fiche.conditionsOu}` });
  if (fiche.profilMetierRequis && fiche.profilMetierLe === null)
    manques.push({ manque: 'date d’attribution du profil métier non renseignée', acteur: 'le ministère, à notre demande' });
  return manques;
}

export type FicheApi = {
  code: string;
  nom: string;
  fournisseur: string;
  versionApi: string;
  environnements: { environnement: string; adresse: string }[];
  services: { operation: string; verbe: string; chemin: string }[];
  etat: EtatApi;
  etatDepuis: string | null;
  /** États précédents, le plus ancien d'abord. */
  cycle: { etat: EtatApi; depuis: string | null }[];
  retraitPrevuLe: string | null;
  responsable: string;
  documentation: string | null;
  conditionsOu: string;
  conditionsAccepteesLe: string | null;
  profilMetierRequis: boolean;
  profilMetierLe: string | null;
  prochaineMaintenance: Instant | null;
  version: number;
};

import type { Annonce } from './annonce.ts';

/** Quatre services, en mots : le public n'a pas de chiffre. */
export type ServicePublic = { nom: string; mot: 'Fonctionne' | 'Perturbé' | 'Indisponible' | 'Inconnu'; suite: string };

export type EtatPublic = { services: ServicePublic[]; annonces: Annonce[] };

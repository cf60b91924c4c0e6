import type { Instant } from './instant.ts';

export const AUDIENCES = { tous: 'Tout le monde', agents: 'Les agents', public: 'Le public' } as const;
export type Audience = keyof typeof AUDIENCES;

/** Ce qu'un agent écrit d'une annonce ; instants ISO. */
export type AnnonceEcrite = { texte: string; debut: string; fin: string; audience: Audience; maintenance: boolean };

export type Annonce = {
  ref: string;
  texte: string;
  debut: Instant;
  fin: Instant;
  audience: Audience;
  maintenance: boolean;
  auteur: string | null;
};

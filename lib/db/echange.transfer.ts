import { ecrireCleEchange } from '../domain/cle-echange.ts';
import type { Verdict } from '../domain/echange.ts';
import type { Instant } from '../domain/instant.ts';

export type EchangeListe = {
  cle: string;
  le: Instant;
  sens: string;
  partenaire: string;
  environnement: string;
  operation: string;
  methode: string;
  route: string;
  verdict: Verdict;
  classe: string | null;
  http: number | null;
  code: string | null;
  dureeMs: number;
  tentative: number;
  correlation: string;
  demande: string | null;
  envoi: string | null;
  agent: string | null;
  /** Titre de la cause au catalogue. */
  cause: string | null;
};

export type LigneEchange = Omit<EchangeListe, 'cle' | 'le'> & { id: number; le: Date };

export const COLONNES_ECHANGE = `
  e.id, e.le, e.sens, e.partenaire, e.environnement, e.operation, e.methode, e.route, e.verdict, e.classe, e.http, e.code,
  e.duree_ms AS "dureeMs", e.tentative, e.correlation, d.ref AS demande, v.ref AS envoi, a.nom AS agent, k.titre AS cause`;

/** La cause propre (fonction SQL `cause_propre`) l'emporte sur la classe. */
export const causeDe = (colonnes: string): string => `
  SELECT ${colonnes} FROM cause, LATERAL (SELECT ARRAY[cause_propre(e.partenaire, e.code, e.classe, e.http), e.classe] AS cles) c
  WHERE code = ANY(cles) ORDER BY array_position(cles, code) LIMIT 1`;

/** Ce qu'une ligne du journal montre en plus d'elle-même. */
export const SOURCES_ECHANGE = `
  LEFT JOIN demande d ON d.id = e.demande_id
  LEFT JOIN envoi v ON v.id = e.envoi_id
  LEFT JOIN agent a ON a.id = e.agent_id
  LEFT JOIN LATERAL (${causeDe('titre')}) k ON true`;

/** Un échange sans demande (jeton, liste, santé) ne relève d'aucun territoire : qui lit le journal le voit. */
export const DANS_LE_PERIMETRE = `($1::text[] IS NULL OR e.territoires = '{}' OR e.territoires && $1)`;

export const versEchange = ({ id, le, ...reste }: LigneEchange): EchangeListe => ({
  cle: ecrireCleEchange({ le, id }),
  le: le.toISOString(),
  ...reste,
});

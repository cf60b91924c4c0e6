import type { Drift } from './drift.ts';
import type { FailureClass, Sent } from './failure.ts';

/** Compte rendu d'un essai HTTP, réussi ou non. Ni jeton, ni corps envoyé, ni route réelle : seulement son modèle. */
export type CallReport = {
  readonly operation: string;
  readonly method: 'GET' | 'POST';
  readonly route: string;
  readonly environment: string;
  /** Rang de l'essai dans l'appel, à partir de 1. */
  readonly attempt: number;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly status: number | null;
  /** `null` : l'essai a réussi. */
  readonly failure: FailureClass | null;
  readonly functionalCode: string | null;
  /** Précision technique (`ECONNRESET`, « délai de réponse »…), sans donnée reçue. */
  readonly detail: string | null;
  readonly correlation: string;
  readonly sent: Sent;
  /** Réponse expurgée, sur échec seulement. */
  readonly excerpt: string | null;
  /** Numéro unique concerné : donnée personnelle, à ranger en colonne restreinte, jamais dans un journal technique. */
  readonly subject: string | null;
  /** En quoi la réponse s'écarte du contrat ; sur échantillon quand l'essai a réussi. */
  readonly drifts: readonly Drift[];
};

export type OnCall = (report: CallReport) => void;

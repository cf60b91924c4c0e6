/** La requête a-t-elle pu atteindre le partenaire ? Décide si une écriture est douteuse. */
export type Sent = 'non' | 'peut-etre' | 'oui';

/** L'échec vient-il de la demande de jeton, ou de l'appel lui-même ? La santé du service les distingue (contrat §5.6). */
export type Stage = 'jeton' | 'appel';

export type FunctionalError = { readonly code: string; readonly message: string | null; readonly champ: string | null };

/** Ce que le partenaire a répondu ; `excerpt` est plafonné à 16 Kio et déjà expurgé. */
export type Answer = { readonly status: number; readonly errors: readonly FunctionalError[]; readonly excerpt: string };

type Common = { readonly stage: Stage; readonly sent: Sent };

/** Liste fermée du contrat §6, une classe par conduite à tenir. */
export type Failure =
  | (Common & { readonly tag: 'AUTH_CREDENTIALS'; readonly answer: Answer })
  | (Common & { readonly tag: 'AUTH_TOKEN'; readonly answer: Answer })
  | (Common & { readonly tag: 'ACCESS'; readonly answer: Answer })
  | (Common & { readonly tag: 'PROFILE'; readonly answer: Answer })
  | (Common & { readonly tag: 'NOT_FOUND_ROUTE'; readonly answer: Answer })
  | (Common & { readonly tag: 'NOT_FOUND'; readonly answer: Answer })
  | (Common & { readonly tag: 'VALIDATION'; readonly answer: Answer })
  | (Common & { readonly tag: 'CONFLICT'; readonly answer: Answer })
  | (Common & { readonly tag: 'QUOTA'; readonly answer: Answer; readonly retryAfterMs: number | null })
  | (Common & { readonly tag: 'SERVER'; readonly answer: Answer; readonly retryAfterMs: number | null })
  | (Common & { readonly tag: 'NETWORK'; readonly cause: string })
  | (Common & { readonly tag: 'TIMEOUT'; readonly phase: 'connexion' | 'reponse' })
  | (Common & { readonly tag: 'CONTRACT'; readonly answer: Answer; readonly detail: string; readonly integrity: boolean })
  | (Common & { readonly tag: 'UNKNOWN'; readonly answer: Answer });

export type FailureClass = Failure['tag'];

export const FAILURE_CLASSES = [
  'AUTH_CREDENTIALS',
  'AUTH_TOKEN',
  'ACCESS',
  'PROFILE',
  'NOT_FOUND_ROUTE',
  'NOT_FOUND',
  'VALIDATION',
  'CONFLICT',
  'QUOTA',
  'SERVER',
  'NETWORK',
  'TIMEOUT',
  'CONTRACT',
  'UNKNOWN',
] as const satisfies readonly FailureClass[];

/** Rien n'est parti vers le partenaire : ce n'est pas une tentative, on peut la représenter telle quelle. */
export type NotAttempted = {
  readonly tag: 'NON_TENTE';
  readonly reason: 'disjoncteur' | 'abandon';
  readonly retryAfterMs: number | null;
};

export type CallError = Failure | NotAttempted;

/** Cause d'un échec `NETWORK` voulu par nous : l'appelant a abandonné une requête déjà partie. */
export const ABANDONED_CAUSE = 'ABANDON';

/** Extrait de la réponse, s'il y en a eu une. */
export const answerOf = (failure: Failure): Answer | null => ('answer' in failure ? failure.answer : null);

/** Premier code fonctionnel du partenaire (`ERRCOT…`), s'il en a donné un. */
export const functionalCode = (failure: Failure): string | null => answerOf(failure)?.errors[0]?.code ?? null;

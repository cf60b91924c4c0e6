import type { Result } from '../core/result.ts';
import type { Failure } from '../remote/failure.ts';
import type { IssuedToken, TokenHolder } from '../remote/token-holder.ts';

/** Le jeton commun à tous les processus : rend celui de la base, ou en demande un sous verrou si c'est `refused` ou s'il finit. */
export type SharedTokenStore = {
  readonly obtenir: (
    refused: string | null,
    fetchToken: () => Promise<Result<IssuedToken, Failure>>,
  ) => Promise<Result<string, Failure>>;
};

const HOLD_MS = 60_000;

/** Sur 401 : relire la base, puis renouveler une fois (contrat §2.4). Un jeton neuf refusé à son tour ne relance pas de demande. */
export const createSharedTokenHolder = (
  store: SharedTokenStore,
  fetchToken: () => Promise<Result<IssuedToken, Failure>>,
  now: () => number,
): TokenHolder => {
  let refused: string | null = null;
  let rejections = 0;
  let holdUntil = 0;
  return {
    get: () => store.obtenir(now() < holdUntil ? null : refused, fetchToken),
    invalidate: (token) => {
      if (token === refused) return;
      refused = token;
      rejections += 1;
      if (rejections > 1) holdUntil = now() + HOLD_MS;
    },
    confirm: () => {
      rejections = 0;
      holdUntil = 0;
    },
  };
};

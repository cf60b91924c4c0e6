import { setTimeout as dormir } from 'node:timers/promises';
import type { Result } from '../core/result.ts';
import type { EchecSne } from './client-sne.ts';
import { delaiDemande, porteeDe } from './portee-echec.ts';

export type Patience = {
  /** Sans aucune réponse pendant ce temps, la synchronisation s'interrompt et reprendra plus tard. */
  readonly patienceMs: number;
  readonly nowMs: () => number;
};

export type Insister = <T>(lire: () => Promise<Result<T, EchecSne>>, signal: AbortSignal) => Promise<Result<T, EchecSne>>;

/** Recommence une lecture tant que le débit ou le disjoncteur demande d'attendre. La patience est commune à toutes les lectures. */
export function creerInsister({ patienceMs, nowMs }: Patience): Insister {
  let derniereReponse = nowMs();
  return async (lire, signal) => {
    while (true) {
      const lu = await lire();
      if (lu.ok || porteeDe(lu.error) !== 'attendre') {
        derniereReponse = nowMs();
        return lu;
      }
      const delai = Math.min(delaiDemande(lu.error), patienceMs);
      if (signal.aborted || nowMs() - derniereReponse + delai > patienceMs) return lu;
      await dormir(delai, undefined, { signal }).catch(() => undefined);
    }
  };
}

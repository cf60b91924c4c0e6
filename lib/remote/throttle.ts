import type { Draw } from './permit-bucket.ts';

/** Tire des permis dans le seau commun à tous les processus. */
export type Reserve = (wanted: number, nowMs: number) => Draw | Promise<Draw>;

export type Throttle = {
  /** Attend son tour, dans l'ordre d'arrivée ; rend `false` si `signal` abandonne avant. */
  readonly acquire: (signal?: AbortSignal) => Promise<boolean>;
};

type Waiter = { readonly resolve: (granted: boolean) => void; readonly reject: (cause: unknown) => void };

/**
 * Une seule réservation en vol par processus : elle prend d'un coup les permis de tous ceux qui attendent (au plus `block`), jamais
 * d'avance, sinon des permis gardés partiraient en rafale après une pause.
 */
export const createThrottle = (reserve: Reserve, now: () => number, block = 100): Throttle => {
  const waiters = new Set<Waiter>();
  let pumping = false;

  const grant = (count: number): void => {
    let left = count;
    for (const waiter of waiters) {
      if (left-- <= 0) return;
      waiters.delete(waiter);
      waiter.resolve(true);
    }
  };
  const pump = async (): Promise<void> => {
    pumping = true;
    try {
      while (waiters.size > 0) {
        const { accordes, attendreMs } = await reserve(Math.min(waiters.size, block), now());
        grant(accordes);
        if (waiters.size > 0 && accordes === 0) await new Promise((wake) => setTimeout(wake, Math.max(1, attendreMs)));
      }
    } catch (cause) {
      // Le seau commun ne répond plus (base arrêtée) : personne ne part sans permis, et personne n'attend pour rien.
      for (const waiter of waiters) waiter.reject(cause);
      waiters.clear();
    } finally {
      pumping = false;
    }
  };

  return {
    acquire: (signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return resolve(false);
        const abandon = (): void => {
          if (waiters.delete(waiter)) resolve(false);
        };
        const waiter: Waiter = {
          resolve: (granted) => {
            signal?.removeEventListener('abort', abandon);
            resolve(granted);
          },
          reject,
        };
        waiters.add(waiter);
        signal?.addEventListener('abort', abandon, { once: true });
        if (!pumping) void pump();
      }),
  };
};

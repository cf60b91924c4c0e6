import type { Draw } from './permit-bucket.ts';

/** Tire des permis dans le seau commun à tous les processus. */
export type Reserve = (wanted: number, nowMs: number) => Draw | Promise<Draw>;

export type Throttle = {
  /** Attend son tour, dans l'ordre d'arrivée ; rend `false` si `signal` abandonne avant. Sans promesse si le permis est déjà là. */
  readonly acquire: (signal?: AbortSignal) => boolean | Promise<boolean>;
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
  const pump = async (drawn: ReturnType<Reserve>): Promise<void> => {
    pumping = true;
    try {
      for (let draw = drawn; ; draw = reserve(Math.min(waiters.size, block), now())) {
        const { accordes, attendreMs } = await draw;
        grant(accordes);
        if (waiters.size > 0 && accordes === 0) await new Promise((wake) => setTimeout(wake, Math.max(1, attendreMs)));
        if (waiters.size === 0) return;
      }
    } catch (cause) {
      // Le seau commun ne répond plus (base arrêtée) : personne ne part sans permis, et personne n'attend pour rien.
      for (const waiter of waiters) waiter.reject(cause);
      waiters.clear();
    } finally {
      pumping = false;
    }
  };

  const wait = (signal?: AbortSignal): Promise<boolean> =>
    new Promise((resolve, reject) => {
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
    });

  return {
    acquire: (signal) => {
      if (signal?.aborted) return false;
      if (pumping) return wait(signal);
      const drawn = reserve(1, now());
      if (!(drawn instanceof Promise) && drawn.accordes > 0) return true;
      const turn = wait(signal);
      void pump(drawn);
      return turn;
    },
  };
};

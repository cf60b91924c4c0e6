export type Steps = <T>(label: string, work: () => Promise<T>) => Promise<T>;

/** Annonce chaque étape avec le temps écoulé depuis le début, et rappelle toutes les 15 s celle qui dure. */
export function createSteps(log: (line: string) => void, now: () => number = Date.now): Steps {
  const start = now();
  const elapsed = () => `[${String(Math.round((now() - start) / 1000)).padStart(3)} s]`;
  return async (label, work) => {
    log(`${elapsed()} ${label}…`);
    const reminder = setInterval(() => log(`${elapsed()} ${label} : en cours`), 15_000);
    try {
      return await work();
    } finally {
      clearInterval(reminder);
    }
  };
}

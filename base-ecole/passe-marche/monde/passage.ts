import { setTimeout as patienter } from 'node:timers/promises';

/** Retient une livraison jusqu'à ce qu'une autre soit partie. */
export type Passage = { attendre: (ms: number) => Promise<void>; signaler: () => void };

export function creerPassage(): Passage {
  const retenues: (() => void)[] = [];
  return {
    attendre: async (ms) => {
      const autre = new Promise<void>((resolue) => retenues.push(resolue));
      await Promise.race([autre, patienter(ms, undefined, { ref: false })]);
    },
    signaler: () => {
      for (const liberer of retenues.splice(0)) liberer();
    },
  };
}

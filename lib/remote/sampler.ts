export type Sampler = (name: string, nowMs: number) => boolean;

/** Vrai pour le premier appel d'un nom, puis pour un au plus par période : de quoi regarder de près sans ralentir les autres. */
export const createSampler = (everyMs: number): Sampler => {
  const last = new Map<string, number>();
  return (name, nowMs) => {
    const seen = last.get(name);
    // Une horloge qui recule ne doit pas faire taire l'échantillon.
    if (seen !== undefined && Math.abs(nowMs - seen) < everyMs) return false;
    last.set(name, nowMs);
    return true;
  };
};

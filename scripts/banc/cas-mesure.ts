/** Ce qu'un cas a fait, en combien de temps et à quel prix de processeur. */
export type Mesure = { faits: number; dureeMs: number; cpuUs: number };

export type Cas = { nom: string; appel: () => Promise<void>; mesure: Mesure };

/** Répète l'appel pendant `dureeMs`, `concurrence` à la fois ; rend le nombre d'appels faits. */
async function tourner(appel: Cas['appel'], concurrence: number, dureeMs: number): Promise<number> {
  const fin = performance.now() + dureeMs;
  let faits = 0;
  const boucle = async (): Promise<void> => {
    while (performance.now() < fin) {
      await appel();
      faits += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrence }, boucle));
  return faits;
}

async function mesurer(appel: Cas['appel'], concurrence: number, dureeMs: number): Promise<Mesure> {
  const cpu = process.cpuUsage();
  const debut = performance.now();
  const faits = await tourner(appel, concurrence, dureeMs);
  const { user, system } = process.cpuUsage(cpu);
  return { faits, dureeMs: performance.now() - debut, cpuUs: user + system };
}

const cumuler = (a: Mesure, b: Mesure): Mesure => ({
  faits: a.faits + b.faits,
  dureeMs: a.dureeMs + b.dureeMs,
  cpuUs: a.cpuUs + b.cpuUs,
});

export const creerCas = (nom: string, appel: Cas['appel']): Cas => ({ nom, appel, mesure: { faits: 0, dureeMs: 0, cpuUs: 0 } });

type Plan = { concurrence: number; chauffeMs: number; dureeMs: number; tours: number };

/**
 * Mesure les cas par tours courts et alternés : une machine partagée change d'allure d'une seconde à l'autre, tous doivent subir la
 * même. `dureeMs` : par cas, tous tours réunis.
 */
export async function alterner(cas: readonly Cas[], { concurrence, chauffeMs, dureeMs, tours }: Plan): Promise<void> {
  for (const { appel } of cas) await tourner(appel, concurrence, chauffeMs);
  for (let tour = 0; tour < tours; tour++)
    for (const un of cas) un.mesure = cumuler(un.mesure, await mesurer(un.appel, concurrence, dureeMs / tours));
}

export const parSeconde = ({ faits, dureeMs }: Mesure): number => (faits * 1_000) / dureeMs;
export const cpuParEchange = ({ faits, cpuUs }: Mesure): number => cpuUs / faits;

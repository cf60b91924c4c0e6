/** Ce que le navigateur a vu d'une page ; durées en millisecondes, poids en Kio reçus. */
export type VueDePage = {
  /** De la requête au premier octet de la réponse. */
  ttfb: number;
  fcp: number;
  lcp: number;
  /** Au-delà de 50 ms, ce que chaque tâche longue retient d'un clic, à partir du premier affichage. */
  tbt: number;
  cls: number;
  requetes: number;
  total: number;
  scripts: number;
  elements: number;
};

type Sonde = { lcp: number; cls: number; longues: { debut: number; duree: number }[]; interactions: number[] };
declare global {
  var __sonde: Sonde;
}
type Decalage = PerformanceEntry & { value: number; hadRecentInput: boolean };
type Interaction = PerformanceEntry & { interactionId: number };

/** S'exécute dans la page avant ses propres scripts. */
export function poserSonde(): void {
  globalThis.__sonde = { lcp: 0, cls: 0, longues: [], interactions: [] };
  const sonde = globalThis.__sonde;
  const observer = (options: PerformanceObserverInit & { durationThreshold?: number }, noter: (e: PerformanceEntry) => void) =>
    new PerformanceObserver((liste) => liste.getEntries().forEach(noter)).observe({ buffered: true, ...options });
  observer({ type: 'largest-contentful-paint' }, (e) => {
    sonde.lcp = e.startTime;
  });
  observer({ type: 'layout-shift' }, (e) => {
    const { value, hadRecentInput } = e as Decalage;
    if (!hadRecentInput) sonde.cls += value;
  });
  observer({ type: 'longtask' }, (e) => sonde.longues.push({ debut: e.startTime, duree: e.duration }));
  observer({ type: 'event', durationThreshold: 16 }, (e) => {
    if ((e as Interaction).interactionId > 0) sonde.interactions.push(e.duration);
  });
}

/** S'exécute dans la page une fois calme. */
export function lireVue(): VueDePage {
  const { lcp, cls, longues } = globalThis.__sonde;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const recues = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const kio = (lues: { transferSize: number }[]) => lues.reduce((n, r) => n + r.transferSize, 0) / 1024;
  return {
    ttfb: (navigation?.responseStart ?? 0) - (navigation?.requestStart ?? 0),
    fcp,
    lcp,
    tbt: longues.filter((l) => l.debut + l.duree > fcp).reduce((n, l) => n + Math.max(0, l.duree - 50), 0),
    cls,
    requetes: recues.length + 1,
    total: kio([...recues, ...(navigation ? [navigation] : [])]),
    scripts: kio(recues.filter((r) => new URL(r.name).pathname.endsWith('.js'))),
    elements: document.querySelectorAll('*').length,
  };
}

/** La plus longue interaction, de l'événement à l'image suivante ; 16 ms au plus quand aucune n'a dépassé ce que le navigateur note. */
export const lireInteraction = (): number => Math.max(16, ...globalThis.__sonde.interactions);

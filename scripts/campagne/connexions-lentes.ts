import net from 'node:net';

export type BilanLenteurs = { coupees: number; premiereMs: number; derniereMs: number; pirePageMs: number };

const corpsTrainant = (origine: string): Promise<{ statut: string; duree: number }> =>
  new Promise((resoudre) => {
    const debut = performance.now();
    let reponse = '';
    let goutte: NodeJS.Timeout;
    const prise = net.connect(Number(new URL(origine).port), '127.0.0.1', () => {
      prise.write('POST /api/webhooks/passe-marche HTTP/1.1\r\nHost: site\r\nContent-Length: 1000\r\n\r\n');
      goutte = setInterval(() => prise.write('x'), 1_000);
    });
    prise.on('data', (morceau) => (reponse += morceau));
    prise.on('error', () => undefined);
    prise.on('close', () => {
      clearInterval(goutte);
      resoudre({ statut: reponse.split(' ')[1] ?? '', duree: performance.now() - debut });
    });
  });

/** `nombre` corps d'un octet par seconde ensemble : chacun doit être coupé (408), et les pages rester servies pendant ce temps. */
export async function connexionsLentes(origine: string, nombre: number): Promise<BilanLenteurs> {
  let pirePageMs = 0;
  const regarder = setInterval(async () => {
    const debut = performance.now();
    const servie = await fetch(`${origine}/connexion`).then(
      (page) => page.ok,
      () => false,
    );
    pirePageMs = Math.max(pirePageMs, servie ? performance.now() - debut : Number.POSITIVE_INFINITY);
  }, 500);
  const faites = await Promise.all(Array.from({ length: nombre }, () => corpsTrainant(origine)));
  clearInterval(regarder);
  const durees = faites.map(({ duree }) => Math.round(duree));
  return {
    coupees: faites.filter(({ statut }) => statut === '408').length,
    premiereMs: Math.min(...durees),
    derniereMs: Math.max(...durees),
    pirePageMs: Math.round(pirePageMs),
  };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';
import { lireNumeroUnique } from '../lib/domain/numero-unique.ts';
import { creerClientPiste } from '../lib/piste/client.ts';
import { createBreakerGate, memoryBreakerStore } from '../lib/remote/breaker-gate.ts';
import type { CallReport } from '../lib/remote/call-report.ts';
import { memoryReserve } from '../lib/remote/memory-reserve.ts';
import { createThrottle } from '../lib/remote/throttle.ts';

// Objectif 8 de l'étude de performance : tout le chemin, sans la base de données, contre undici nu dans la même exécution.
const SEUILS = { cpuUs: 200, parSeconde: 4_000, rapport: 2.5 };
const CONCURRENCE = 64;
const DUREE_MS = 5_000;
const CHAUFFE_MS = 2_000;
// Tours courts et alternés : une machine partagée change d'allure d'une seconde à l'autre, les deux mesures doivent subir la même.
const TOURS = 20;

type Mesure = { faits: number; dureeMs: number; cpuUs: number };

const tourner = async (unAppel: () => Promise<void>, dureeMs: number): Promise<number> => {
  const fin = performance.now() + dureeMs;
  let faits = 0;
  const boucle = async (): Promise<void> => {
    while (performance.now() < fin) {
      await unAppel();
      faits += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCE }, boucle));
  return faits;
};

const mesurer = async (unAppel: () => Promise<void>): Promise<Mesure> => {
  const cpu = process.cpuUsage();
  const debut = performance.now();
  const faits = await tourner(unAppel, DUREE_MS / TOURS);
  const { user, system } = process.cpuUsage(cpu);
  return { faits, dureeMs: performance.now() - debut, cpuUs: user + system };
};

const cumuler = (a: Mesure, b: Mesure): Mesure => ({
  faits: a.faits + b.faits,
  dureeMs: a.dureeMs + b.dureeMs,
  cpuUs: a.cpuUs + b.cpuUs,
});
const parSeconde = ({ faits, dureeMs }: Mesure): number => (faits * 1_000) / dureeMs;
const cpuParEchange = ({ faits, cpuUs }: Mesure): number => cpuUs / faits;

const appelNu = (pool: Pool, origin: string, path: string) => (): Promise<void> =>
  new Promise((resolve, reject) => {
    pool.dispatch(
      { origin, path, method: 'GET' },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData() {},
        onResponseEnd: () => resolve(),
        onResponseError: (_, cause) => reject(cause),
      },
    );
  });

const serveur = fork(new URL('./bench-piste-serveur.ts', import.meta.url), { stdio: 'inherit' });
const [{ port }] = await once(serveur, 'message');
const origin = `http://127.0.0.1:${port}`;
const numero = lireNumeroUnique('035062112345600017');
if (!numero.ok) throw new Error('numéro du banc invalide');

let tampon: CallReport[] = [];
const now = Date.now;
const client = creerClientPiste({
  config: {
    environment: 'banc',
    tokenUrl: `${origin}/token`,
    baseUrl: `${origin}/mtes/sne-cotation/v1`,
    clientId: 'banc',
    clientSecret: 'secret-de-banc',
    userAgent: 'supervision-cotation/banc',
  },
  throttle: createThrottle(memoryReserve({ ratePerSecond: 1_000_000, burst: 1_000_000 }), now),
  breaker: createBreakerGate(memoryBreakerStore(), now),
  onCall: (report) => {
    tampon.push(report);
    // Vidé par lots, comme le journal le fera.
    if (tampon.length >= 500) tampon = [];
  },
  now,
  random: Math.random,
});
const appelClient = async (): Promise<void> => {
  const lue = await client.getDemande(numero.value);
  if (!lue.ok) throw new Error(`échange en échec : ${lue.error.tag}`);
};

const pool = new Pool(origin, { connections: CONCURRENCE, pipelining: 1 });
const appelDirect = appelNu(pool, origin, '/mtes/sne-cotation/v1/demandes/035062112345600017');
let nu: Mesure = { faits: 0, dureeMs: 0, cpuUs: 0 };
let complet = nu;
await tourner(appelDirect, CHAUFFE_MS);
await tourner(appelClient, CHAUFFE_MS);
for (let tour = 0; tour < TOURS; tour++) {
  nu = cumuler(nu, await mesurer(appelDirect));
  complet = cumuler(complet, await mesurer(appelClient));
}
await pool.close();
await client.close();
serveur.disconnect();

const rapport = cpuParEchange(complet) / cpuParEchange(nu);
const ligne = (nom: string, mesure: Mesure): string =>
  `${nom.padEnd(16)} ${Math.round(parSeconde(mesure))} échanges/s, ${cpuParEchange(mesure).toFixed(0)} µs de processeur par échange`;
console.log(ligne('undici dispatch', nu));
console.log(ligne('client complet', complet));
console.log(
  `rapport ${rapport.toFixed(2)} (au plus ${SEUILS.rapport}), concurrence ${CONCURRENCE}, ${DUREE_MS / 1_000} s par mesure en ${TOURS} tours`,
);

const tenus = cpuParEchange(complet) <= SEUILS.cpuUs && parSeconde(complet) >= SEUILS.parSeconde && rapport <= SEUILS.rapport;
if (process.argv.includes('--seuils') && !tenus) {
  console.error(`Seuils manqués : ${SEUILS.cpuUs} µs, ${SEUILS.parSeconde}/s, rapport ${SEUILS.rapport}`);
  process.exitCode = 1;
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';
import { lireNumeroUnique } from '../lib/domain/numero-unique.ts';
import { creerClientPiste } from '../lib/piste/client.ts';
import { createBreakerGate, memoryBreakerStore } from '../lib/remote/breaker-gate.ts';
import type { CallReport } from '../lib/remote/call-report.ts';
import { memoryReserve } from '../lib/remote/memory-reserve.ts';
import { createThrottle } from '../lib/remote/throttle.ts';
import { alterner, cpuParEchange, creerCas, parSeconde } from './banc/cas-mesure.ts';
import { appelJete, appelLu } from './banc/undici-nu.ts';

// Objectif 8 de l'étude de performance : tout le chemin, sans la base de données, contre undici nu dans la même exécution.
const SEUILS = { cpuUs: 200, parSeconde: 4_000, rapport: 2.5 };
const CONCURRENCE = 64;
const DUREE_MS = 5_000;
const CHAUFFE_MS = 2_000;
const TOURS = 20;

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
const jete = creerCas('undici, réponse jetée', appelJete(pool, origin));
const lu = creerCas('undici, JSON lu', appelLu(pool, origin));
const complet = creerCas('client complet', appelClient);
const cas = [jete, lu, complet];
await alterner(cas, { concurrence: CONCURRENCE, chauffeMs: CHAUFFE_MS, dureeMs: DUREE_MS, tours: TOURS });
await pool.close();
await client.close();
serveur.disconnect();

const rapport = cpuParEchange(complet.mesure) / cpuParEchange(lu.mesure);
const rapportJete = cpuParEchange(complet.mesure) / cpuParEchange(jete.mesure);
for (const { nom, mesure } of cas) {
  const [debit, cpu] = [parSeconde(mesure), cpuParEchange(mesure)].map((n) => n.toFixed(0));
  console.log(`${nom.padEnd(22)} ${debit} échanges/s, ${cpu} µs de processeur par échange`);
}
console.log(
  `rapport ${rapport.toFixed(2)} à undici qui lit le JSON (au plus ${SEUILS.rapport}), ${rapportJete.toFixed(2)} à undici qui jette la réponse ; concurrence ${CONCURRENCE}, ${DUREE_MS / 1_000} s par cas en ${TOURS} tours`,
);

const { mesure } = complet;
const tenus = cpuParEchange(mesure) <= SEUILS.cpuUs && parSeconde(mesure) >= SEUILS.parSeconde && rapport <= SEUILS.rapport;
if (process.argv.includes('--seuils') && !tenus) {
  console.error(`Seuils manqués : ${SEUILS.cpuUs} µs, ${SEUILS.parSeconde}/s, rapport ${SEUILS.rapport}`);
  process.exitCode = 1;
}

import path from 'node:path';
import { runDemoLife, runDemoMarches, runDemoSeed } from './pile/run-demo-seed.ts';
import { demoSecrets } from './pile/demo-secrets.ts';
import { readPort, requireFreePorts } from './pile/ports.ts';
import { prepareSite, prepareSources } from './pile/prepare.ts';
import { createSteps } from './pile/steps.ts';
import { root } from './pile/surroundings.ts';
import { type PileLocale, startPileLocale } from './pile-locale.ts';

const dataFolder = path.join(root, '.data');
let pile: PileLocale | undefined;
let stopping = false;

async function stopAndExit(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('Arrêt en cours…');
  // Rien ne doit survivre plus de 10 s à la demande ; les gardiens achèvent ce qui resterait.
  setTimeout(() => process.exit(code), 9500).unref();
  await pile?.stop();
  console.log('Tout est arrêté.');
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stopAndExit(0));
process.on('disconnect', () => void stopAndExit(0));

function readDemandes(value: string | undefined): number {
  const count = value === undefined || value === '' ? 500 : Number(value);
  if (!Number.isInteger(count) || count < 0)
    throw new Error(`DEMANDES=${value} n’est pas un nombre de demandes : donnez un entier, 500 par exemple.`);
  return count;
}

/** Les trois semaines durent 24 s à 2 000 demandes ; à 60 000, elles n'avaient pas fini après cinq minutes (mesuré). */
const LIFE_MAX_DEMANDES = 2_000;

/** La veille des trois semaines : les demandes existent déjà quand la démonstration commence à vivre. */
const LIFE_DAYS = 22;
const dayBeforeLife = () => new Date(Date.now() - LIFE_DAYS * 86_400_000).toISOString().slice(0, 10);

async function main(): Promise<void> {
  const ports = {
    app: readPort('PORT', process.env.PORT, 3000),
    baseEcole: readPort('BASE_ECOLE_PORT', process.env.BASE_ECOLE_PORT, 4000),
  };
  const demandes = readDemandes(process.env.DEMANDES);
  await requireFreePorts(ports);
  const step = createSteps(console.log);
  const watchSources = process.argv.includes('--rechargement');
  const lives = !process.argv.includes('--sans-vie') && demandes <= LIFE_MAX_DEMANDES;
  if (demandes > LIFE_MAX_DEMANDES)
    console.log(
      `${demandes.toLocaleString('fr-FR')} demandes : au-delà de ${LIFE_MAX_DEMANDES.toLocaleString('fr-FR')}, la démonstration démarre sans ses trois semaines ; la première synchronisation finit après « Prêt ».`,
    );
  await (watchSources ? prepareSources(step) : prepareSite(step));
  if (stopping) return;
  pile = await startPileLocale({
    ports,
    demandes,
    dataFolder,
    durable: true,
    watchSources,
    databaseUrl: process.env.DATABASE_URL || undefined,
    secrets: demoSecrets(dataFolder),
    step,
    ...(lives && { reference: dayBeforeLife(), beforePrograms: (ready) => runDemoLife(step, ready) }),
    onCrash: (child, code, restarted) => {
      const tail = restarted ? 'il a été relancé' : 'tout s’arrête';
      console.error(
        `Le programme « ${child.name} » s’est arrêté de lui-même (code ${code}) : ${tail}. Journal : ${path.relative(root, child.logFile)}`,
      );
      if (!restarted) void stopAndExit(1);
    },
  });
  await runDemoSeed(step, pile);
  if (lives) await runDemoMarches(step, pile);
  console.log(`\nPrêt : ${pile.url}\n`);
  console.log(`Base école : ${pile.baseEcoleUrl}   ·   journaux : .data/journaux   ·   Ctrl-C pour tout arrêter`);
}

try {
  await main();
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

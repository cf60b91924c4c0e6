import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../migrate.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { lancerAudit } from './lancer-audit.ts';
import { type Lancement, lancerKill } from './lancer-kill.ts';
import { lancerStock } from './lancer-stock.ts';
import { lancerWebhooks } from './lancer-webhooks.ts';

const CAMPAGNES: Record<string, { arrets: string; lancer: (l: Lancement) => Promise<boolean> }> = {
  kill: { arrets: '100', lancer: lancerKill },
  stock: { arrets: '50', lancer: lancerStock },
  webhooks: { arrets: '100', lancer: lancerWebhooks },
  audit: { arrets: '1000', lancer: lancerAudit },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string' },
    envois: { type: 'string', default: '2000' },
    demandes: { type: 'string', default: '60000' },
    seed: { type: 'string', default: '1' },
    controle: { type: 'boolean', default: false },
    faux: { type: 'string', default: '100000' },
    debit: { type: 'string', default: '200' },
    secondes: { type: 'string', default: '30' },
  },
});
const campagne = CAMPAGNES[positionals[0] ?? ''];
if (campagne === undefined) {
  console.error('Usage : npm run campagne -- kill --n 100 --seed 1 [--envois 2000] [--controle]');
  console.error('        npm run campagne -- stock --n 50 --demandes 60000 --seed 1 [--controle]');
  console.error('        npm run campagne -- webhooks --n 500 --seed 1 [--faux 100000] [--debit 200] [--secondes 30]');
  console.error('        npm run campagne -- audit --n 1000 --seed 1');
  process.exit(2);
}

const debut = performance.now();
const postgres = await startPostgres({
  dir: mkdtempSync(path.join(os.tmpdir(), 'campagne-base-')),
  durable: true,
  disposable: true,
});
process.once('SIGINT', () => void postgres.stop().then(() => process.exit(130)));
try {
  await migrate(postgres.url);
  const reussie = await campagne.lancer({
    base: postgres.url,
    arrets: Number(values.n ?? campagne.arrets),
    envois: Number(values.envois),
    demandes: Number(values.demandes),
    graine: Number(values.seed),
    controle: values.controle,
    faux: Number(values.faux),
    debit: Number(values.debit),
    secondes: Number(values.secondes),
    dire: (ligne) => console.log(`[${((performance.now() - debut) / 1000).toFixed(0).padStart(3)} s] ${ligne}`),
  });
  process.exitCode = reussie ? 0 : 1;
} finally {
  await postgres.stop();
}

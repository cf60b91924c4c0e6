import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../migrate.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { campagneKill } from './kill.ts';
import { campagneWebhooks } from './webhooks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: 'string', default: '100' },
    envois: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    controle: { type: 'boolean', default: false },
    faux: { type: 'string', default: '100000' },
    debit: { type: 'string', default: '200' },
    secondes: { type: 'string', default: '30' },
  },
});
const [campagne] = positionals;
if (campagne !== 'kill' && campagne !== 'webhooks') {
  console.error('Usage : npm run campagne -- kill --n 100 --seed 1 [--envois 2000] [--controle]');
  console.error('        npm run campagne -- webhooks --n 500 --seed 1 [--faux 100000] [--debit 200] [--secondes 30]');
  process.exit(2);
}

const debut = performance.now();
const dire = (ligne: string) => console.log(`[${((performance.now() - debut) / 1000).toFixed(0).padStart(3)} s] ${ligne}`);
const arrets = Number(values.n);
const postgres = await startPostgres({
  dir: mkdtempSync(path.join(os.tmpdir(), 'campagne-base-')),
  durable: true,
  disposable: true,
});
process.once('SIGINT', () => void postgres.stop().then(() => process.exit(130)));
const webhooks = async (): Promise<void> => {
  const tenue = await campagneWebhooks({
    base: postgres.url,
    arrets,
    faux: Number(values.faux),
    parSeconde: Number(values.debit),
    secondes: Number(values.secondes),
    graine: Number(values.seed),
    dire,
  });
  console.log(tenue ? 'campagne tenue' : 'campagne manquée');
  process.exitCode = tenue ? 0 : 1;
};
const kill = async (): Promise<void> => {
  const { controle } = values;
  const bilan = await campagneKill({
    base: postgres.url,
    arrets,
    envois: Number(values.envois),
    graine: Number(values.seed),
    controle,
    dire,
  });
  dire(`états : ${[...bilan.parEtat].map(([etat, n]) => `${n} ${etat}`).join(', ')}`);
  dire(`${bilan.inversions.length} inversions, ${bilan.ignores.length} effets d’un envoi dit sans effet`);
  for (const fautif of [...bilan.perdus, ...bilan.doubles, ...bilan.inversions, ...bilan.ignores].slice(0, 20))
    console.log(`  ${fautif}`);
  const [perdus, doubles] = [bilan.perdus.length, bilan.doubles.length];
  if (controle) {
    const vus = perdus === 1 && doubles === 1;
    console.log(
      `contrôle : 1 perte et 1 double plantés, ${perdus} perte(s) et ${doubles} double(s) vus${vus ? '' : ' : la vérification est aveugle'}`,
    );
    process.exitCode = vus ? 0 : 1;
  } else {
    process.exitCode = perdus + doubles + bilan.inversions.length + bilan.ignores.length === 0 ? 0 : 1;
  }
  console.log(
    `${arrets} arrêts, ${bilan.envois} envois : ${perdus} perdus, ${doubles} effets en double, ${bilan.incertains} incertains`,
  );
};
try {
  await migrate(postgres.url);
  await (campagne === 'kill' ? kill() : webhooks());
} finally {
  await postgres.stop();
}

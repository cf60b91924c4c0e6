import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chargerReferentiel } from './charger-referentiel.ts';
import { migrate } from './migrate.ts';
import { freePort } from './free-port.ts';
import { type Child, startChild } from './pile/child.ts';
import { appUrl, baseEcoleEnv, baseEcoleUrl, programsEnv, type Settings } from './pile/programs-env.ts';
import type { Steps } from './pile/steps.ts';
import { root } from './pile/surroundings.ts';
import { waitForHttp } from './pile/wait-for-http.ts';
import { startPostgres } from './postgres/start-postgres.ts';

export type PileLocaleOptions = Omit<Settings, 'databaseUrl' | 'portCourriel'> & {
  /** Cette base au lieu du PostgreSQL embarqué. */
  databaseUrl?: string | undefined;
  /** `false` : base sans fsync, effacée à l'arrêt (tests). */
  durable: boolean;
  /** Recharge le site et le travailleur quand leurs sources changent. */
  watchSources?: boolean;
  step: Steps;
  /** Faite une fois la base et la base école prêtes, avant que le site et le travailleur ne démarrent. */
  beforePrograms?: (ready: { env: NodeJS.ProcessEnv }) => Promise<void>;
  /** Appelée quand un programme s'arrête de lui-même ; le travailleur est déjà relancé quand `restarted` est vrai. */
  onCrash: (child: Child, code: number, restarted: boolean) => void;
};

export type PileLocale = {
  url: string;
  baseEcoleUrl: string;
  databaseUrl: string;
  /** Réglages du site et du travailleur, pour lancer un programme de plus. */
  env: NodeJS.ProcessEnv;
  /** Arrête le travailleur et en lance un autre ; rend quand l'ancien est fini. */
  restartWorker: () => Promise<void>;
  stop: () => Promise<void>;
};

const RESTARTS_ALLOWED = 5;

/** Démarre toute la pile sur la boucle locale : PostgreSQL, migrations, base école, site, travailleur. Le site doit être construit. */
export async function startPileLocale(options: PileLocaleOptions): Promise<PileLocale> {
  const { ports, step, dataFolder } = options;
  const children: Child[] = [];
  let stopDatabase = async () => {};
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    await Promise.all(children.map((child) => child.stop()));
    await stopDatabase();
  };
  const stop = () => (stopping ??= stopAll());
  const logFolder = path.join(dataFolder, 'journaux');
  rmSync(logFolder, { recursive: true, force: true });
  const launch = (name: string, args: string[], env: NodeJS.ProcessEnv) => {
    const child = startChild({ name, command: [process.execPath, ...args], cwd: root, env, logFolder });
    children.push(child);
    return child;
  };
  const watch = async (child: Child) => {
    const code = await child.exited;
    if (stopping === undefined) options.onCrash(child, code, false);
  };
  const embedded = async () => {
    const server = await startPostgres({
      dir: path.join(dataFolder, 'pg'),
      durable: options.durable,
      disposable: !options.durable,
    });
    stopDatabase = server.stop;
    return server.url;
  };

  try {
    const databaseUrl = options.databaseUrl ?? (await step('PostgreSQL embarqué', embedded));
    await step('Migrations', () => migrate(databaseUrl));
    await step('Référentiel', () => chargerReferentiel(databaseUrl));
    const settings: Settings = { ...options, databaseUrl, portCourriel: await freePort() };
    const env: NodeJS.ProcessEnv = { ...programsEnv(settings), NODE_ENV: options.watchSources ? 'development' : 'production' };

    const baseEcole = launch('base-ecole', ['base-ecole/main.ts'], baseEcoleEnv(settings));
    await step(`Base école (${options.demandes} demandes)`, () =>
      waitForHttp(`${baseEcoleUrl(ports)}/__base-ecole__/etat`, baseEcole),
    );
    void watch(baseEcole);
    await options.beforePrograms?.({ env });

    const development = ['node_modules/next/dist/bin/next', 'dev', '-p', String(ports.app), '-H', '127.0.0.1'];
    const app = launch('site', options.watchSources ? development : ['scripts/serve.ts'], { ...env, PORT: String(ports.app) });
    let worker: Child | undefined;
    let restarts = 0;
    const startWorker = () => {
      if (!existsSync(path.join(root, 'lib/worker/main.ts'))) return;
      worker = launch('travailleur', [...(options.watchSources ? ['--watch'] : []), 'lib/worker/main.ts'], env);
      void watchWorker(worker);
    };
    const watchWorker = async (started: Child) => {
      const code = await started.exited;
      if (stopping !== undefined || worker !== started) return;
      const again = restarts++ < RESTARTS_ALLOWED;
      if (again) startWorker();
      options.onCrash(started, code, again);
    };
    startWorker();
    await step('Site', () => waitForHttp(`${appUrl(ports)}/`, app));
    void watch(app);

    const restartWorker = async () => {
      const old = worker;
      worker = undefined;
      await old?.stop();
      startWorker();
    };
    return { url: appUrl(ports), baseEcoleUrl: baseEcoleUrl(ports), databaseUrl, env, restartWorker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

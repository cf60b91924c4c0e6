import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guardGroup } from './guard-group.ts';

export type Child = {
  name: string;
  logFile: string;
  /** Code de sortie, ou 128 + signal. */
  exited: Promise<number>;
  alive: () => boolean;
  /** Demande l'arrêt, puis l'impose au bout de `graceMs`. */
  stop: (graceMs?: number) => Promise<void>;
};

export type ChildOptions = { name: string; command: string[]; cwd: string; env: NodeJS.ProcessEnv; logFolder: string };

/** Lance un programme de la pile dans son propre groupe : Ctrl-C n'atteint que nous, qui arrêtons les programmes dans l'ordre. */
export function startChild({ name, command, cwd, env, logFolder }: ChildOptions): Child {
  mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = openSync(logFile, 'a');
  const [file = '', ...args] = command;
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const release = child.pid === undefined ? () => undefined : guardGroup(child.pid);
  let running = true;
  const exited = new Promise<number>((resolve) => {
    const settle = (code: number) => {
      running = false;
      release();
      resolve(code);
    };
    child.once('error', (error) => {
      appendFileSync(logFile, `${error.message}\n`);
      settle(127);
    });
    child.once('exit', (code, signal) => settle(code ?? (signal === 'SIGKILL' ? 137 : 143)));
  });
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // Le groupe a déjà disparu.
    }
  };
  const stop = async (graceMs = 6000) => {
    if (!running) return;
    signalGroup('SIGTERM');
    const ended = await Promise.race([exited.then(() => true), sleep(graceMs, false, { ref: false })]);
    if (!ended) signalGroup('SIGKILL');
    await exited;
  };
  return { name, logFile, exited, alive: () => running, stop };
}

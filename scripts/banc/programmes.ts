import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const RACINE = path.resolve(import.meta.dirname, '../..');

export type Programme = { pid: number; processus: ChildProcess };

/** Lance un programme du projet et attend la ligne qui dit qu'il est prêt ; lève s'il meurt avant. */
async function lancer(
  fichier: string,
  env: Record<string, string>,
  prete: RegExp,
): Promise<Programme & { ligne: RegExpExecArray }> {
  const processus = spawn(process.execPath, [path.join(RACINE, fichier)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lignes = createInterface({ input: processus.stdout });
  for await (const texte of lignes) {
    const ligne = prete.exec(texte);
    if (ligne === null) continue;
    // La sortie doit rester lue, sinon le programme se bloque quand le tube est plein.
    processus.stdout.resume();
    return { pid: processus.pid ?? 0, processus, ligne };
  }
  throw new Error(`${fichier} s’est arrêté avant d’être prêt.`);
}

/** La base école, sans quota ; `origine` est celle de PISTE et de l'API. */
export async function lancerBaseEcole(
  demandes: number,
  env: Record<string, string> = {},
): Promise<Programme & { origine: string }> {
  const reglages = { BASE_ECOLE_PORT: '0', DEMANDES: String(demandes), BASE_ECOLE_QUOTA: 'aucun', ...env };
  const { ligne, ...programme } = await lancer('base-ecole/main.ts', reglages, /PISTE et Cotation (http:\/\/\S+?),/);
  return { ...programme, origine: ligne[1] ?? '' };
}

/** Réglages d'un travailleur de banc, relié à cette base et à cette base école. */
export const reglagesTravailleur = (url: string, origine: string): Record<string, string> => ({
  DATABASE_URL: url,
  NEXTAUTH_URL: 'http://127.0.0.1:1',
  NEXTAUTH_SECRET: 'banc-sans-connexion-0123456789abcdef',
  PROCONNECT_ISSUER: 'http://127.0.0.1:4002',
  PROCONNECT_CLIENT_ID: 'supervision-cotation',
  PROCONNECT_CLIENT_SECRET: 'banc-sans-proconnect-0123',
  PISTE_TOKEN_URL: `${origine}/api/oauth/token`,
  SNE_COTATION_BASE_URL: `${origine}/mtes/sne-cotation/v1`,
  PISTE_CLIENT_ID: '7c0f2e3a-5b1d-4c8e-9a37-2f6d1b0e4a11',
  PISTE_CLIENT_SECRET: 'demo-metropole-et-voisine-4f1c9e',
  PISTE_DEBIT_PAR_SECONDE: '1200',
  PISTE_RAFALE: '100',
});

export async function lancerTravailleur(url: string, origine: string, env: Record<string, string> = {}): Promise<Programme> {
  const { ligne: _, ...programme } = await lancer(
    'lib/worker/main.ts',
    { ...reglagesTravailleur(url, origine), ...env },
    /travailleur démarré/,
  );
  return programme;
}

export async function arreterProgramme({ processus }: Programme, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (processus.exitCode !== null || processus.signalCode !== null) return;
  const fin = once(processus, 'exit');
  processus.kill(signal);
  await fin;
}

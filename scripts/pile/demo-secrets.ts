import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type DemoSecrets = { nextAuth: string; proConnect: string };

/** Secrets tirés au sort au premier démarrage, propres à ce poste et gardés hors du dépôt. */
export function demoSecrets(dataFolder: string): DemoSecrets {
  const file = path.join(dataFolder, 'demo-secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = { nextAuth: randomBytes(32).toString('base64url'), proConnect: randomBytes(24).toString('base64url') };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

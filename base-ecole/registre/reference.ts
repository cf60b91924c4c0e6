import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Jour de référence des données, gardé à côté du registre : relancée un autre jour, la base école engendre les mêmes demandes et
 * les écritures du registre retrouvent leur place.
 */
export function jourDeReference(registre: string | undefined, graine: number, aujourdhui: string): string {
  if (!registre) return aujourdhui;
  const chemin = `${registre}.reference.json`;
  const connue = lire(chemin);
  if (connue?.graine === graine) return connue.jour;
  mkdirSync(dirname(chemin), { recursive: true });
  writeFileSync(chemin, `${JSON.stringify({ graine, jour: aujourdhui })}\n`);
  return aujourdhui;
}

function lire(chemin: string): { graine: number; jour: string } | undefined {
  try {
    return JSON.parse(readFileSync(chemin, 'utf8'));
  } catch {
    return undefined;
  }
}

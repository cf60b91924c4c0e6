import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESSAIS_MAX, plafond } from '../lib/outbox/backoff.ts';

const PAGE = path.resolve(import.meta.dirname, '../docs/exploitation/envois.md');
const DEBUT = '<!-- délais : produits par « node scripts/delais-envois.ts » -->';
const FIN = '<!-- fin des délais -->';

const duree = (ms: number): string => {
  const secondes = Math.round(ms / 1_000);
  if (secondes < 60) return `${secondes} s`;
  const minutes = Math.floor(secondes / 60);
  if (minutes < 60) return `${minutes} min ${String(secondes % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
};

/** Le tableau des attentes, tiré de la formule : la page ne peut pas en dire une autre. */
export function tableauDesDelais(): string {
  const lignes: string[] = [];
  let cumul = 0;
  for (let essai = 1; essai < ESSAIS_MAX; essai += 1) {
    cumul += plafond(essai);
    if (essai <= 12 || essai === ESSAIS_MAX - 1)
      lignes.push(`| ${essai} | ${duree(plafond(essai))} | ${duree(cumul / 2)} | ${duree(cumul)} |`);
  }
  const entete = [
    '| après l’essai | attente au plus | durée écoulée en moyenne | durée écoulée au plus |',
    '| --- | --- | --- | --- |',
  ];
  return [...entete, ...lignes].join('\n');
}

/** La page, son tableau remis à jour. */
export function pageAJour(page: string): string {
  const [avant = '', reste = ''] = page.split(DEBUT);
  const [, apres = ''] = reste.split(FIN);
  return `${avant}${DEBUT}\n\n${tableauDesDelais()}\n\n${FIN}${apres}`;
}

if (import.meta.main) writeFileSync(PAGE, pageAJour(readFileSync(PAGE, 'utf8')));

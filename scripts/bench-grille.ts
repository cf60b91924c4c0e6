import fc from 'fast-check';
import type { Grille } from '../lib/domain/grille.ts';
import { compilerGrille } from '../lib/domain/moteur-de-grille.ts';
import { desDemandesACoter } from '../lib/domain/une-grille.fixture.ts';
import { lireGrilles, lireModelesDeGrille } from './referentiel/lire-grilles.ts';

// Objectif : 50 000 cotations expliquées par seconde et par cœur, grille du territoire ; la forme SNE (64 critères) est dite aussi.
const SEUIL = 50_000;
const JOUR = '2026-11-21';
const DUREE_MS = 3_000;
const demandes = fc.sample(desDemandesACoter, { numRuns: 2_000, seed: 1 });

function mesurer(grille: Grille): number {
  const coter = compilerGrille(grille);
  const voulues = demandes.map((d) => ({ ...d, localisations: d.localisations.map((l) => ({ ...l, siren: grille.siren })) }));
  const tourner = (ms: number) => {
    const debut = performance.now();
    let faites = 0;
    let points = 0;
    while (performance.now() - debut < ms) {
      for (const d of voulues) points += coter(d, JOUR)?.points ?? 0;
      faites += voulues.length;
    }
    if (points === 0) throw new Error('aucun point donné : le banc ne mesure rien');
    return (faites * 1_000) / (performance.now() - debut);
  };
  tourner(500);
  return tourner(DUREE_MS);
}

const mesures = [...lireGrilles(), ...lireModelesDeGrille()].map((grille) => ({ grille, parSeconde: mesurer(grille) }));
for (const { grille, parSeconde } of mesures)
  console.log(`${grille.code} (${grille.criteres.length} critères) : ${Math.round(parSeconde)} cotations/s`);
const tenu = mesures.every((m) => m.parSeconde >= SEUIL);
console.log(`objectif (${SEUIL}/s sur un cœur) ${tenu ? 'tenu' : 'manqué'}`);
process.exitCode = tenu ? 0 : 1;

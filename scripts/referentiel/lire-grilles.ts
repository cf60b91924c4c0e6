import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lireGrille } from '../../lib/contracts/lire-grille.ts';
import type { Grille } from '../../lib/domain/grille.ts';

const DOSSIER = path.resolve(import.meta.dirname, '../../prisma/grilles');

/** Les grilles d'un dossier ; lève une seule erreur qui nomme toutes les fautes de tous les fichiers. */
export function lireGrilles(dossier = DOSSIER): Grille[] {
  const fichiers = readdirSync(dossier).filter((nom) => nom.endsWith('.json'));
  const lues = fichiers
    .sort()
    .map((nom) => ({ nom, lue: lireGrille(JSON.parse(readFileSync(path.join(dossier, nom), 'utf8'))) }));
  const fautes = lues.flatMap(({ nom, lue }) => (lue.ok ? [] : lue.error.map((f) => `  ${nom}, ${f.champ} : ${f.message}`)));
  if (fautes.length > 0) throw new Error(`Grilles à corriger :\n${fautes.join('\n')}`);
  return lues.flatMap(({ lue }) => (lue.ok ? [lue.value] : []));
}

/** Les modèles inspirés de grilles publiées : des brouillons à adapter, jamais appliqués tels quels. */
export const lireModelesDeGrille = (): Grille[] => lireGrilles(path.join(DOSSIER, 'modeles'));

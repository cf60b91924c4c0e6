import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Modification } from '../admin/modifier-demande.ts';

export type LigneModification = { instant: string; modification: Modification };

/** Ce que les guichets ont changé au SNE, gardé à côté du registre pour être refait au redémarrage. */
export type Modifications = {
  inscrire: (ligne: LigneModification) => void;
  lire: () => readonly LigneModification[];
  vider: () => void;
};

export function ouvrirModifications(registre?: string): Modifications {
  const chemin = registre && `${registre}.modifications.jsonl`;
  const lignes: LigneModification[] =
    chemin && existsSync(chemin)
      ? readFileSync(chemin, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((ligne) => JSON.parse(ligne) as LigneModification)
      : [];
  return {
    inscrire: (ligne) => {
      lignes.push(ligne);
      if (!chemin) return;
      mkdirSync(dirname(chemin), { recursive: true });
      appendFileSync(chemin, `${JSON.stringify(ligne)}\n`);
    },
    lire: () => lignes,
    vider: () => {
      lignes.length = 0;
      if (chemin) rmSync(chemin, { force: true });
    },
  };
}

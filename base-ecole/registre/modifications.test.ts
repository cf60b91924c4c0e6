import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Modification } from '../admin/modifier-demande.ts';
import { ouvrirModifications } from './modifications.ts';

const dossier = mkdtempSync(path.join(os.tmpdir(), 'modifications-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe('Les modifications des guichets', () => {
  it('se relisent à la réouverture, dans l’ordre, et s’oublient quand on les vide', () => {
    const registre = path.join(dossier, 'sous-dossier', 'registre.jsonl');
    const radiation: Modification = { num_unique: '1', evenement: 'RADIATION', motif: 'ATTRIBUTION' };
    const lignes = [
      { instant: '2026-11-01T08:00:00.000Z', modification: radiation },
      {
        instant: '2026-11-02T08:00:00.000Z',
        modification: { num_unique: '1', evenement: 'REACTIVATION' } satisfies Modification,
      },
    ];
    const ouvertes = ouvrirModifications(registre);
    for (const ligne of lignes) ouvertes.inscrire(ligne);
    const rouvertes = ouvrirModifications(registre);
    expect(rouvertes.lire()).toEqual(lignes);
    rouvertes.vider();
    expect(ouvrirModifications(registre).lire()).toEqual([]);
  });
});

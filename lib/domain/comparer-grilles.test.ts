import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparerGrilles } from './comparer-grilles.ts';
import { desGrilles, unCritere, uneGrille } from './une-grille.fixture.ts';

const dalo = unCritere({ code: 'DALO', libelle: 'DALO', regle: { tag: 'fait', donnee: 'dalo' } });
const handicap = unCritere({ code: 'HANDICAP', libelle: 'Handicap', regle: { tag: 'fait', donnee: 'handicap' } });
const sante = unCritere({ code: 'SANTE', libelle: 'Santé', mode: 'justificatif' });

describe('La différence de deux grilles', () => {
  it('nomme les critères ajoutés, retirés et modifiés, et compte les autres', () => {
    const apres = uneGrille([{ ...dalo, bornes: { min: 60, max: 60 } }, handicap], { libelle: 'Nouvelle' });
    expect(comparerGrilles(uneGrille([dalo, handicap, sante]), apres)).toEqual({
      entete: [{ quoi: 'Libellé', avant: 'Grille d’essai', apres: 'Nouvelle' }],
      criteres: [
        {
          tag: 'modifie',
          code: 'DALO',
          libelle: 'DALO',
          modifications: [
            { quoi: 'Règle et points', avant: 'Reconnaissance DALO : 10 points', apres: 'Reconnaissance DALO : 60 points' },
          ],
        },
        { tag: 'retire', code: 'SANTE', libelle: 'Santé', avant: 'Sur justificatif : 10 points' },
      ],
      inchanges: 1,
    });
  });

  it('est vide d’une grille à elle-même', () => {
    fc.assert(
      fc.property(desGrilles, (grille) => {
        const n = grille.criteres.length;
        expect(comparerGrilles(grille, structuredClone(grille))).toEqual({ entete: [], criteres: [], inchanges: n });
      }),
    );
  });
});

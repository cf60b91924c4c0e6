import { describe, expect, it } from 'vitest';
import { unCritere, uneGrille } from '@/lib/domain/une-grille.fixture.ts';
import { toFamilles } from './criteres-view.ts';

const mentions = (source: string | undefined, plus: { source?: string }) =>
  toFamilles(uneGrille([unCritere({ code: 'DALO', ...plus })], source ? { source } : {}))[0]?.criteres[0]?.mentions;

describe('Les points d’un critère', () => {
  it('d’un modèle se disent publiés, avec leur source, ou proposés', () => {
    expect(mentions('Inspirée de…', { source: 'ville.fr' })).toEqual(['Points publiés : ville.fr']);
    expect(mentions('Inspirée de…', {})).toEqual(['Points proposés, à remplacer par la grille délibérée']);
  });
  it('d’une grille délibérée n’ont rien à en dire', () => expect(mentions(undefined, {})).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { peutEn } from './peut-en.ts';

describe('Un droit dans un environnement de Passe Marché', () => {
  it.each([
    ['agent', 'passe-marche.lire', true, true],
    ['agent', 'passe-marche.ecrire', true, false],
    ['agent', 'passe-marche.administrer', false, false],
    ['responsable', 'passe-marche.ecrire', true, true],
    ['administrateur', 'passe-marche.administrer', true, true],
    ['administrateur', 'passe-marche.ecrire', false, false],
  ] as const)('%s, « %s » : %s en bac à sable, %s en production', (role, droit, bacASable, production) => {
    expect(peutEn(role, droit, 'bac-a-sable')).toBe(bacASable);
    expect(peutEn(role, droit, 'production')).toBe(production);
  });
});

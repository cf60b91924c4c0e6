import { describe, expect, it } from 'vitest';
import { ecartsDe } from './ecarts-de-contrat.ts';
import { unAppel } from './un-appel.fixture.ts';

const vus = (detail: string | null) => ecartsDe(unAppel({ failure: 'CONTRACT', detail })).map((e) => `${e.chemin} | ${e.regle}`);

describe('les écarts avec le contrat', () => {
  it('gardent le chemin et la règle, sans rang de liste', () => {
    expect(vus('criteres.0.code : invalid_type ; criteres.12.points : too_big')).toEqual([
      'criteres.*.code | invalid_type',
      'criteres.*.points | too_big',
    ]);
  });

  it('disent la précision du client quand ce n’est pas un champ', () => {
    expect(vus('page HTML au lieu du statut')).toEqual(['corps | page HTML au lieu du statut']);
    expect(vus(null)).toEqual(['corps | illisible']);
  });

  it('n’existent pas pour un autre échec', () => expect(ecartsDe(unAppel({ failure: 'SERVER', detail: 'a : b' }))).toEqual([]));
});

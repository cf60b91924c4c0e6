import { describe, expect, it } from 'vitest';
import { ecartsDe } from './ecarts-de-contrat.ts';
import { unAppel } from './un-appel.fixture.ts';

const dits = (autres: Parameters<typeof unAppel>[0]) =>
  ecartsDe(unAppel(autres)).map((e) => `${e.chemin} | ${e.regle} | ${e.attendu} | ${e.recu}`);
const fautes = (detail: string | null) => dits({ failure: 'CONTRACT', detail });

describe('les écarts avec le contrat', () => {
  it('disent ce qui était attendu et ce qui est venu, même quand l’appel a réussi', () => {
    const drifts = [
      { path: 'champ', rule: 'unknown', expected: 'absent', received: 'object' },
      { path: 'statut', rule: 'code', expected: 'ACTIVE, RADIEE', received: 'SUSPENDUE' },
      { path: 'motifs.*.code', rule: 'code', expected: 'CHER', received: '' },
    ];
    expect(dits({ drifts })).toEqual([
      'champ | nouveau | rien | objet',
      'statut | code | ACTIVE, RADIEE | SUSPENDUE',
      'motifs.*.code | code | CHER | un code que nous ne montrons pas',
    ]);
  });

  it('gardent d’une réponse illisible le chemin, sans rang de liste, une seule fois', () => {
    expect(fautes('criteres.0.code : invalid_format ; criteres.12.points : too_big')).toEqual([
      'criteres.*.code | forme | la forme du contrat | une autre forme',
      'criteres.*.points | forme | la forme du contrat | une autre forme',
    ]);
    const drifts = [{ path: 'points', rule: 'missing', expected: 'number', received: 'absent' }];
    expect(dits({ failure: 'CONTRACT', detail: 'points : invalid_type', drifts })).toEqual(['points | absent | nombre | rien']);
  });

  it('disent la précision du client quand ce n’est pas un champ', () => {
    expect(fautes('page HTML au lieu du statut')).toEqual(['corps | forme | un objet du contrat | page HTML au lieu du statut']);
    expect(fautes(null)).toEqual(['corps | forme | un objet du contrat | illisible']);
  });

  it('n’existent pas pour un autre échec', () => expect(ecartsDe(unAppel({ failure: 'SERVER', detail: 'a : b' }))).toEqual([]));
});

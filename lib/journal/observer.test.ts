import { describe, expect, it } from 'vitest';
import { observer } from './observer.ts';
import { unAppel } from './un-appel.fixture.ts';

describe('ce qu’un appel apprend de chaque couche', () => {
  it.each([
    [null, { passerelle: 'disponible', application: 'disponible' }],
    ['NOT_FOUND', { passerelle: 'disponible', application: 'disponible' }],
    ['VALIDATION', { passerelle: 'disponible', application: 'disponible' }],
    ['CONFLICT', { passerelle: 'disponible', application: 'disponible' }],
    ['PROFILE', { passerelle: 'disponible', application: 'PROFILE' }],
    ['CONTRACT', { passerelle: 'disponible', application: 'CONTRACT' }],
    ['AUTH_TOKEN', { passerelle: 'AUTH_TOKEN' }],
    ['ACCESS', { passerelle: 'ACCESS' }],
    ['NOT_FOUND_ROUTE', { passerelle: 'NOT_FOUND_ROUTE' }],
    ['QUOTA', { passerelle: 'QUOTA' }],
    ['NETWORK', { passerelle: 'NETWORK' }],
    ['SERVER', { application: 'SERVER' }],
    ['TIMEOUT', { application: 'TIMEOUT' }],
    ['AUTH_CREDENTIALS', { jeton: 'AUTH_CREDENTIALS' }],
    ['UNKNOWN', {}],
  ])('un appel de l’API, %s', (failure, attendu) => {
    const vues = observer(unAppel({ failure }), false);
    expect(Object.fromEntries(vues.map((v) => [v.couche, v.etat]))).toEqual(attendu);
  });

  it.each([null, 'AUTH_CREDENTIALS', 'NETWORK'])('une demande de jeton, %s, ne parle que du jeton', (failure) => {
    expect(observer(unAppel({ failure }), true)).toEqual([{ couche: 'jeton', etat: failure ?? 'disponible' }]);
  });

  it('ne tire rien d’un appel que nous avons nous-mêmes abandonné', () => {
    expect(observer(unAppel({ failure: 'NETWORK', detail: 'ABANDON' }), false)).toEqual([]);
  });
});

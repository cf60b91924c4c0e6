import { describe, expect, it } from 'vitest';
import { direEffet, direPortee } from './groupe-view.ts';
import { toPresence } from './presence-view.ts';
import { basculer } from '@/components/ui/use-selection.ts';

const effet = { tag: 'fait', faites: ['a'], deja: 0, autrui: 0, horsPerimetre: 0, tronquee: false } as const;

describe('une action groupée se dit en mots', () => {
  it.each([
    ['attribuer', effet, '1 demande vous est attribuée.'],
    [
      'attribuer',
      { ...effet, faites: ['a', 'b'], deja: 3, autrui: 1 },
      '2 demandes vous sont attribuées. 3 déjà à vous. 1 à un collègue, laissée telle quelle.',
    ],
    ['suivre', { ...effet, faites: [] }, 'Aucune demande n’a changé.'],
    ['suivre', { ...effet, faites: [], deja: 1 }, 'Aucune demande n’a changé. 1 déjà suivie.'],
    ['suivre', { ...effet, faites: ['a', 'b'], deja: 2 }, '2 demandes sont suivies. 2 déjà suivies.'],
    ['suivre', effet, '1 demande est suivie.'],
    ['liberer', { ...effet, autrui: 2 }, '1 demande est rendue. 2 à un collègue, laissées telles quelles.'],
    ['liberer', { ...effet, faites: ['a', 'b'] }, '2 demandes sont rendues.'],
    ['ne-plus-suivre', { ...effet, faites: ['a', 'b'] }, '2 demandes ne sont plus suivies.'],
    [
      'ne-plus-suivre',
      { ...effet, tronquee: true },
      '1 demande n’est plus suivie. Le filtre en retient davantage : seules les 500 premières sont visées.',
    ],
  ] as const)('%s', (action, fait, dit) =>
    expect(direEffet({ action, pour: null }, { ...fait, faites: [...fait.faites] })).toBe(dit),
  );

  it('confiée à un collègue, ou au travailleur, le dit', () => {
    const confiee = { ...effet, faites: ['a', 'b'], horsPerimetre: 1 };
    expect(direEffet({ action: 'attribuer', pour: 'Yann Le Goff' }, { ...effet, faites: [], deja: 2 })).toBe(
      'Aucune demande n’a changé. 2 déjà à Yann Le Goff.',
    );
    expect(direEffet({ action: 'suivre', pour: null }, { tag: 'en-file', traitement: 't', total: 60, tronquee: false })).toBe(
      '60 demandes en cours de traitement, en arrière-plan.',
    );
    expect(direEffet({ action: 'attribuer', pour: 'Yann Le Goff' }, confiee)).toBe(
      '2 demandes sont attribuées à Yann Le Goff. 1 hors de son périmètre.',
    );
    expect(direEffet({ action: 'suivre', pour: null }, { tag: 'en-file', traitement: 't', total: 500, tronquee: true })).toBe(
      '500 demandes en cours de traitement, en arrière-plan. Le filtre en retient davantage : seules les 500 premières sont visées.',
    );
  });

  it('nomme sa portée', () => {
    expect(direPortee(1, null)).toBe('1 demande cochée');
    expect(direPortee(2, { n: 148, borne: false })).toBe('Les 148 demandes du filtre');
    expect(direPortee(2, { n: 1, borne: false })).toBe('1 demande du filtre');
    expect(direPortee(2, { n: 500, borne: false })).toBe('Les 500 demandes du filtre');
    expect(direPortee(2, { n: 501, borne: false })).toBe('Les 500 premières demandes du filtre');
    expect(direPortee(2, { n: 1000, borne: true })).toBe('Les 500 premières demandes du filtre');
  });
});

describe('les lignes cochées', () => {
  const refs = ['a', 'b', 'c', 'd'];
  it('se cochent une à une, ou de la dernière à celle-ci dans les deux sens', () => {
    const une = basculer(new Set(), refs, 'c', null);
    expect([...une]).toEqual(['c']);
    expect([...basculer(une, refs, 'a', 'c')].sort()).toEqual(['a', 'b', 'c']);
    expect([...basculer(une, refs, 'c', null)]).toEqual([]);
    expect([...basculer(une, refs, 'd', 'partie')].sort()).toEqual(['c', 'd']);
  });
});

describe('la présence', () => {
  it('nomme court qui modifie, puis qui consulte', () => {
    expect(toPresence([])).toBe('');
    expect(
      toPresence([
        { nom: 'Camille Le Goff', mode: 'modifie' },
        { nom: 'Louis Hamon', mode: 'consulte' },
        { nom: 'Yann Guéguen', mode: 'consulte' },
      ]),
    ).toBe('Camille L. modifie cette demande. Louis H. et Yann G. consultent cette demande.');
  });
});

import { describe, expect, it } from 'vitest';
import { toPlaces } from './place-view.ts';

const repartition = new Map([
  ['T3', [20, 40, 60, 80].map((note) => ({ note, n: 250 }))],
  ['T4', [{ note: 60, n: 2 }]],
  ['T5', [{ note: 60, n: 1 }]],
  ['T1', [20, 40, 60, 80, 100].map((note) => ({ note, n: 1 }))],
]);

describe('La place parmi les demandes semblables', () => {
  it('dit la médiane, les quartiles et la position, sans jamais dire « prioritaire » ni « gagnant »', () => {
    const [t3] = toPlaces(60, ['T3'], repartition);
    expect(t3?.phrase.replaceAll('\u202f', ' ')).toBe(
      'Parmi 1 000 demandes de T3 cotées avec cette grille : médiane 40 points, une note sur deux entre 20 et 60 points.',
    );
    expect(t3?.position).toBe('Notes plus hautes : 250 ; même note : 249.');
    expect(JSON.stringify(t3)).not.toMatch(/priorit|gagn/i);
    expect(t3?.marque).toMatchObject({ q1: 0, mediane: (20 / 60) * 100, note: (40 / 60) * 100 });
  });

  it.each([
    [100, 'Aucune n’a de note plus haute ; aucune autre n’a la même.'],
    [80, 'Notes plus hautes : une ; aucune autre n’a la même.'],
    [70, 'Notes plus hautes : 2 ; aucune autre n’a la même.'],
  ])('dès cinq demandes, situe la note %i', (note, position) => {
    const [t1] = toPlaces(note, ['T1'], repartition);
    expect([t1?.position, t1?.marque?.note]).toEqual([position, ((note - 20) / 80) * 100]);
  });

  it('se tait quand il y a trop peu de demandes pour qu’une médiane ait un sens', () => {
    expect(toPlaces(60, ['T5'], repartition)[0]?.phrase).toMatch(/^Seulement 1 demande de T5/);
    expect(toPlaces(60, ['T4', 'T6'], repartition).map((p) => [p.phrase, p.marque])).toEqual([
      ['Seulement 2 demandes de T4 avec cette grille : trop peu pour comparer.', null],
      ['Aucune autre demande de T6 avec cette grille : trop peu pour comparer.', null],
    ]);
  });
});

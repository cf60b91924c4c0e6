import { describe, expect, it } from 'vitest';
import { classesDeNotes } from './classes-de-notes.ts';

describe('Les classes de notes', () => {
  it('sont jointives, gardent tout le monde, et montrent les vides', () => {
    const classes = classesDeNotes([
      [
        { note: -1, n: 2 },
        { note: 19, n: 3 },
        { note: 65, n: 1 },
      ],
      [{ note: 20, n: 4 }],
    ]);
    expect(classes.map((c) => [c.bas, ...c.n])).toEqual([
      [-20, 2, 0],
      [0, 3, 0],
      [20, 0, 4],
      [40, 0, 0],
      [60, 1, 0],
    ]);
    expect(classes[0]?.libelle).toBe('de −20 à −1 points');
  });

  it('sans note, il n’y en a pas', () => expect(classesDeNotes([[]])).toEqual([]));
});

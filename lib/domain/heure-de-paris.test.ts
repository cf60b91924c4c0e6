import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depuisHeureDeParis, versHeureDeParis } from './heure-de-paris.ts';

describe('une heure saisie à Paris', () => {
  it.each([
    ['2026-11-21T09:42', '2026-11-21T08:42:00.000Z'],
    ['2026-07-01T09:42', '2026-07-01T07:42:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T00:30', '2026-10-24T22:30:00.000Z'],
  ])('%s vaut %s', (saisie, instant) => expect(depuisHeureDeParis(saisie)).toBe(instant));

  it('est illisible si ce n’en est pas une', () => expect(depuisHeureDeParis('demain')).toBeNull());

  it('se relit telle qu’elle a été écrite, hors de l’heure qui revient deux fois en octobre', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }), (date) => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
        const relue = depuisHeureDeParis(versHeureDeParis(minute)) ?? '';
        expect(versHeureDeParis(relue)).toBe(versHeureDeParis(minute));
      }),
    );
  });
});

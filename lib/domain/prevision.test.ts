import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dureeAuQuota, finDuJour, prevoir } from './prevision.ts';

const point = (heure: string, restantes: number) => ({ le: `2026-08-10T${heure}:00.000Z`, restantes });

describe('la prévision d’un calcul du stock', () => {
  it('annonce la fin au rythme de la dernière heure et dit que l’échéance tient', () => {
    const points = [point('08:00', 60_000), point('09:00', 24_000)];
    expect(prevoir(points, 24_000, '2026-08-15', '2026-08-10T09:00:00.000Z')).toMatchObject({
      rythme: 36_000,
      fin: '2026-08-10T09:40:00.000Z',
      tient: true,
    });
  });

  it('dit que l’échéance ne tient pas, et le rythme qu’il faudrait', () => {
    const points = [point('08:00', 60_000), point('09:00', 59_900)];
    const p = prevoir(points, 59_900, '2026-08-11', '2026-08-10T09:00:00.000Z');
    expect(p.tient).toBe(false);
    expect(p.necessaire).toBeCloseTo(59_900 / 37, 0);
  });

  it('ne se prononce pas sans recul, ni à l’arrêt', () => {
    const vide = { rythme: null, fin: null, tient: null };
    expect(prevoir([], 10, '2026-08-15', '2026-08-10T09:00:00.000Z')).toMatchObject(vide);
    expect(prevoir([point('08:00', 10)], 10, '2026-08-15', '2026-08-10T09:00:00.000Z')).toMatchObject(vide);
    const arret = [point('08:00', 10), point('09:00', 10)];
    expect(prevoir(arret, 10, '2026-08-15', '2026-08-10T09:00:00.000Z')).toMatchObject({ rythme: 0, fin: null, tient: null });
  });

  it('oublie ce qui s’est passé il y a plus d’une heure', () => {
    const points = [point('05:00', 1_000), point('08:30', 1_000), point('09:00', 900)];
    expect(prevoir(points, 900, '2026-08-15', '2026-08-10T09:00:00.000Z').rythme).toBe(200);
  });

  it.each([
    ['2026-08-15', '2026-08-15T21:59:59.999Z'],
    ['2026-12-15', '2026-12-15T22:59:59.999Z'],
    ['2026-10-25', '2026-10-25T22:59:59.999Z'],
  ])('finit le %s à minuit de Paris', (jour, instant) => expect(new Date(finDuJour(jour)).toISOString()).toBe(instant));

  it('compte la durée au plus contraint des deux quotas', () => {
    expect(dureeAuQuota(60_000, { seconde: 20, heure: 1_000_000 })).toBe(3_000_000);
    expect(dureeAuQuota(60_000, { seconde: 20, heure: 3_000 })).toBe(72_000_000);
  });

  it('tient l’échéance exactement quand le rythme dépasse le nécessaire', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }), (restantes, faites) => {
        const points = [point('08:00', restantes + faites), point('09:00', restantes)];
        const { tient, rythme, necessaire } = prevoir(points, restantes, '2026-08-12', '2026-08-10T09:00:00.000Z');
        expect(tient).toBe((rythme ?? 0) >= (necessaire ?? 0));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONDUITES, unQuota, unServeurEnPanne } from './failure.fixture.ts';
import { retryTiming } from './retry-timing.ts';

const hasard = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const politique = { maxAttempts: 10, baseMs: 1_000, capMs: 60_000 };

/** Suite pseudo-aléatoire reproductible (mulberry32). */
const tirages = (graine: number) => {
  let etat = graine;
  return (): number => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

describe('Délai avant un nouvel essai', () => {
  it('reste sous le plafond exponentiel de son rang, une minute au plus', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), hasard, (rang, tirage) => {
        const suite = retryTiming(unServeurEnPanne(), rang, () => tirage, politique);
        const plafond = Math.min(60_000, 1_000 * 2 ** (rang - 1));
        expect(suite.tag === 'attendre' && suite.delayMs >= 0 && suite.delayMs <= plafond).toBe(true);
      }),
    );
  });

  it('ne revient jamais plus tôt que le partenaire ne le demande', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), fc.integer({ min: 1, max: 9 }), hasard, (demande, rang, tirage) => {
        const suite = retryTiming(unQuota(429, demande), rang, () => tirage, politique);
        expect(suite.tag === 'attendre' && suite.delayMs >= demande).toBe(true);
      }),
    );
  });

  it('étale cent envois priés d’attendre 60 s : cinq au plus dans une même seconde', () => {
    const tirer = tirages(20261121);
    const retours = Array.from({ length: 100 }, () => {
      const suite = retryTiming(unQuota(429, 60_000), 1, tirer, politique);
      return suite.tag === 'attendre' ? suite.delayMs : 0;
    }).toSorted((a, b) => a - b);
    const parSeconde = retours.map((debut) => retours.filter((t) => t >= debut && t < debut + 1_000).length);
    expect(Math.min(...retours)).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...parSeconde)).toBeLessThanOrEqual(5);
  });

  it('s’arrête au dernier essai permis', () => {
    expect(retryTiming(unServeurEnPanne(), 4, () => 0.5).tag).toBe('attendre');
    expect(retryTiming(unServeurEnPanne(), 5, () => 0.5)).toEqual({ tag: 'arreter' });
  });

  it.each(CONDUITES.filter(({ reprise }) => !reprise))('ne reprend pas : $nom', ({ failure }) => {
    expect(retryTiming(failure, 1, () => 0.5)).toEqual({ tag: 'arreter' });
  });
});

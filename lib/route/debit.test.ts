import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creerDebit } from './debit.ts';

const debut = new Date('2026-11-21T08:00:00Z');
const apres = (ms: number) => new Date(debut.getTime() + ms);
const regles = { ecriture: 60, recherche: 30, export: 2 };

describe('Le débit permis à un agent', () => {
  it('laisse passer une rafale, puis dit combien attendre, puis laisse repasser', () => {
    const debit = creerDebit(regles);
    const rendus = Array.from({ length: 31 }, () => debit('yann', 'ecriture', debut));
    expect(rendus.slice(0, 30)).toEqual(Array(30).fill(0));
    expect(rendus[30]).toBe(1);
    expect(debit('yann', 'ecriture', apres(1_000))).toBe(0);
    expect(debit('yann', 'ecriture', apres(1_000))).toBe(1);
  });

  it('est plus strict pour les exports, et ne mêle ni les agents ni les familles', () => {
    const debit = creerDebit(regles);
    expect([debit('yann', 'export', debut), debit('yann', 'export', debut)]).toEqual([0, 30]);
    expect(debit('yann', 'export', apres(10_000)), 'ce qui est déjà attendu se déduit').toBe(20);
    expect(debit('helene', 'export', debut)).toBe(0);
    expect(debit('yann', 'recherche', debut)).toBe(0);
  });

  it('une horloge qui recule puis repart ne rend pas deux fois le même temps', () => {
    const debit = creerDebit(regles);
    expect(debit('yann', 'export', debut)).toBe(0);
    expect(debit('yann', 'export', apres(-60_000))).toBe(30);
    expect(debit('yann', 'export', debut)).toBe(30);
  });

  it('ne dépasse jamais la rafale plus le débit soutenu, quel que soit le rythme des demandes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 200 }), (pauses) => {
        const debit = creerDebit(regles);
        let instant = 0;
        let passes = 0;
        for (const pause of pauses) {
          instant += pause;
          if (debit('yann', 'ecriture', apres(instant)) === 0) passes++;
        }
        expect(passes).toBeLessThanOrEqual(Math.floor(30 + instant / 1_000 + 1e-6));
      }),
    );
  });

  it('n’oublie personne qui attend encore, même quand dix mille autres passent', () => {
    const debit = creerDebit(regles);
    for (let i = 0; i < 30; i++) debit('yann', 'ecriture', debut);
    for (let i = 0; i < 10_001; i++) debit(`agent-${i}`, 'ecriture', debut);
    expect(debit('yann', 'ecriture', debut)).toBe(1);
  });

  it('une horloge qui recule ne donne rien', () => {
    const debit = creerDebit(regles);
    for (let i = 0; i < 30; i++) debit('yann', 'ecriture', debut);
    expect(debit('yann', 'ecriture', apres(-60_000))).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FiltresJournal } from '@/lib/contracts/journal.ts';
import { lireAdresseJournal } from './adresse-journal.ts';
import { versAdresseJournal } from './vers-adresse-journal.ts';

const lireLien = (href: string) => lireAdresseJournal(Object.fromEntries(new URL(href, 'http://x').searchParams));

describe("l'adresse du journal", () => {
  it('rend les mêmes filtres après un aller-retour', () => {
    const filtres = fc.record(
      {
        verdict: fc.constantFrom('reussi', 'refuse', 'echec', 'delai'),
        partenaire: fc.constantFrom('piste', 'sne'),
        code: fc.stringMatching(/^ERRCOT[A-Z]{3}[0-9]{4}$/),
        http: fc.integer({ min: 0, max: 5 }),
        correlation: fc.uuid(),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<FiltresJournal>;
    fc.assert(
      fc.property(filtres, (f) => {
        expect(lireLien(versAdresseJournal(f))).toEqual({ filtres: f, ecartes: [] });
      }),
    );
  });

  it('écarte et nomme une valeur illisible sans perdre les autres', () =>
    expect(lireAdresseJournal({ verdict: 'peut-etre', code: 'ERRCOTCAL0004' })).toEqual({
      filtres: { code: 'ERRCOTCAL0004' },
      ecartes: ['verdict'],
    }));

  it('ignore un paramètre inconnu', () => expect(lireAdresseJournal({ utm: 'x' })).toEqual({ filtres: {}, ecartes: [] }));

  it.each([
    [{ du: '2026-11-21T10:00:00Z', au: '2026-11-20T10:00:00Z' }, ['au']],
    [{ apres: '1-1', avant: '2-2' }, ['avant']],
  ])('tient les filtres qui se contredisent %#', (adresse, ecartes) =>
    expect(lireAdresseJournal(adresse).ecartes).toEqual(ecartes),
  );
});

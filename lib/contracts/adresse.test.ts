import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireAdresse, lireAdresse } from './adresse.ts';
import { filtresAnomalies } from './anomalies.ts';
import { filtresCotations } from './cotations-suivies.ts';

describe('L’adresse d’une liste', () => {
  it('relue, rend le même état', () => {
    const etat = fc.record(
      {
        etat: fc.constantFrom('a-examiner' as const, 'expliquee' as const),
        regle: fc.constantFrom('somme' as const, 'saut' as const),
        territoire: fc.constant('243500139'),
        apres: fc.stringMatching(/^[A-Za-z0-9_-]{6,20}$/),
      },
      { requiredKeys: ['etat'] },
    );
    fc.assert(
      fc.property(etat, (voulu) => {
        const adresse = ecrireAdresse('/x', voulu, { etat: 'a-examiner' });
        expect(lireAdresse(filtresAnomalies, Object.fromEntries(new URLSearchParams(adresse.split('?')[1])))).toEqual(voulu);
      }),
    );
  });

  it('illisible, retombe sur ses défauts', () => {
    expect(lireAdresse(filtresCotations, { onglet: ['a', 'b'], territoire: 'x', apres: '' })).toEqual({ onglet: 'a-valider' });
  });
});

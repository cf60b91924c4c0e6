import { describe, expect, it } from 'vitest';
import { motifLibelle, motifsDeValidation } from './validation.ts';

const critere = (code: string, points: number, codeInsee: string | null = null) => ({ code, points, codeInsee });
const reglage = { seuil: 30, criteres: ['VIOLENCES'] };

describe('Une seconde personne valide', () => {
  it.each([
    [40, 71, ['ecart']],
    [71, 40, ['ecart']],
    [40, 70, []],
    [null, 200, []],
  ])('de %s à %s points : %j', (avant, apres, motifs) => {
    expect(motifsDeValidation({ avant, apres, actuels: [], saisis: [] }, reglage)).toEqual(motifs);
  });

  it('quand un critère choisi paraît, disparaît ou change de commune, quel que soit l’écart', () => {
    const note = { avant: 40, apres: 40 };
    const actuels = [critere('VIOLENCES', 10, '35238')];
    for (const saisis of [[], [critere('VIOLENCES', 11, '35238')], [critere('VIOLENCES', 10, '35051')]])
      expect(motifsDeValidation({ ...note, actuels, saisis }, reglage)).toEqual(['critere:VIOLENCES']);
    expect(motifsDeValidation({ ...note, actuels, saisis: actuels }, reglage)).toEqual([]);
  });

  it('pas quand un autre critère change, ni quand le même revient dans un autre ordre', () => {
    const actuels = [critere('VIOLENCES', 10, '35238'), critere('VIOLENCES', 5, '35051'), critere('DALO', 40)];
    const saisis = [critere('VIOLENCES', 5, '35051'), critere('VIOLENCES', 10, '35238')];
    expect(motifsDeValidation({ avant: 40, apres: 40, actuels, saisis }, reglage)).toEqual([]);
  });

  it('dit pourquoi en clair', () => {
    expect(motifLibelle('ecart', 30, {})).toBe('L’écart dépasse 30 points.');
    expect(motifLibelle('critere:VIOLENCES', 30, { VIOLENCES: 'Violences' })).toContain('« Violences »');
  });
});

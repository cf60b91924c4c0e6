import { describe, expect, it } from 'vitest';
import type { Releve } from '@/lib/domain/releve.ts';
import { suiviDesCorrections, suiviDesNotes, suiviDesValidations } from './suivi-view.ts';

const releve = (semaine: string, mediane: number, corrigees = 0): Releve => ({
  semaine,
  effectif: 200,
  q1: mediane - 10,
  mediane,
  q3: mediane + 10,
  corrigees,
  calculeLe: new Date('2026-11-21T10:00:00Z'),
});

describe('Le suivi par semaine', () => {
  it('des notes dit le chemin de la médiane, et trace ce que montre le tableau', () => {
    const suivi = suiviDesNotes([releve('2026-11-09', 40), releve('2026-11-16', 45)]);
    expect(suivi.phrase).toBe('En 2 relevés, la médiane a monté de 5 points.');
    expect(suivi.rangees[1]).toEqual({ semaine: '16 novembre 2026', court: '16/11', cellules: ['200', '35', '45', '55'] });
    expect(suivi.colonnes).toEqual(['Demandes', 'Premier quartile', 'Médiane', 'Troisième quartile']);
    expect(suivi.series.map((s) => s.tirets)).toEqual([false, true, true]);
    expect(suivi.series.map((s) => s.valeurs)).toEqual([
      [40, 45],
      [30, 35],
      [50, 55],
    ]);
  });

  it.each([
    [[releve('2026-11-16', 45)], 'Un seul relevé pour le moment : l’évolution paraîtra la semaine prochaine.'],
    [[releve('2026-11-09', 45), releve('2026-11-16', 44)], 'En 2 relevés, la médiane a baissé de 1 point.'],
    [[releve('2026-11-09', 45), releve('2026-11-16', 45)], 'En 2 relevés, la médiane n’a pas bougé.'],
  ])('des notes en une phrase : %#', (releves, phrase) => expect(suiviDesNotes(releves).phrase).toBe(phrase));

  it('des corrections compte les notes que montrent les filtres, et trace leur part', () => {
    const suivi = suiviDesCorrections(
      [releve('2026-11-09', 40, 5), releve('2026-11-16', 40, 15)],
      [
        { n: 30, corrigees: 1 },
        { n: 10, corrigees: 2 },
      ],
    );
    expect(suivi.phrase).toBe('3 demandes sur 40 (7,5 %) portent une note saisie par un agent.');
    expect(suivi.series).toEqual([{ nom: 'Part corrigée', valeurs: [2.5, 7.5], tirets: false }]);
    expect(suivi.rangees[1]?.cellules).toEqual(['200', '15', '7,5 %']);
    expect(suivi.colonnes).toEqual(['Demandes', 'Corrigées à la main', 'Part']);
    expect(suiviDesCorrections([], [{ n: 4, corrigees: 1 }]).phrase).toBe(
      '1 demande sur 4 (25 %) porte une note saisie par un agent.',
    );
    expect(suiviDesCorrections([], []).phrase).toContain('sur 0 (0 %)');
  });

  it('des validations dit la dernière semaine, ou qu’il n’y en a pas encore', () => {
    expect(suiviDesValidations([]).phrase).toBe('Aucune cotation n’a encore été décidée par une seconde personne.');
    const suivi = suiviDesValidations([{ semaine: '2026-11-16', decidees: 4, medianeMin: 130, neufSurDixMin: 3_000 }]);
    expect(suivi.phrase).toBe(
      'Semaine du 16 novembre 2026 : 4 cotations décidées par une seconde personne, la moitié en 2 h 10 min au plus, neuf sur dix en 2 j 2 h au plus.',
    );
    expect(suivi.rangees[0]?.cellules).toEqual(['4', '2 h 10 min', '2 j 2 h']);
    expect(suivi.colonnes).toEqual(['Cotations décidées', 'La moitié en', 'Neuf sur dix en']);
    const une = suiviDesValidations([{ semaine: '2026-11-16', decidees: 1, medianeMin: 130, neufSurDixMin: 130 }]);
    expect(une.phrase).toContain(' : 1 cotation décidée par une seconde personne');
    expect(une.series.map((s) => s.tirets)).toEqual([false, true]);
  });
});

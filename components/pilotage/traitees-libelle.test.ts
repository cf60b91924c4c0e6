import { describe, expect, it } from 'vitest';
import { boutonTraiter, traiteesLibelle } from './traitees-libelle.ts';

describe('Le traitement d’anomalies', () => {
  it('accorde ce qu’il a fait, et garde le SNE en capitales', () => {
    expect(traiteesLibelle(1, 'expliquee')).toBe('1 anomalie : Expliquée.');
    expect(traiteesLibelle(29, 'transmise-au-sne')).toBe('29 anomalies : Transmises au SNE.');
  });
  it.each([
    [1, true, 'Traiter 1 anomalie cochée'],
    [3, true, 'Traiter 3 anomalies cochées'],
    [1, false, 'Traiter 1 anomalie du filtre'],
    [29, false, 'Traiter 29 anomalies du filtre'],
  ])('dit sur quoi porte son bouton : %d, cochées : %s', (n, cochees, attendu) =>
    expect(boutonTraiter(n, cochees)).toBe(attendu),
  );
});

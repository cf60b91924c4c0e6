import { describe, expect, it } from 'vitest';
import { enVigueur, type Grille } from './grille.ts';

const grille = (partie: Partial<Grille>): Grille => ({
  code: 'EPCI-243500139-PRIMO',
  version: '1',
  libelle: 'Première demande',
  siren: '243500139',
  population: 'primo',
  debut: '2024-01-01',
  fin: '2025-12-31',
  criteres: [],
  ...partie,
});

describe('une grille en vigueur', () => {
  it.each([
    ['son premier jour', {}, false, '2024-01-01', true],
    ['son dernier jour', {}, false, '2025-12-31', true],
    ['la veille', {}, false, '2023-12-31', false],
    ['le lendemain', {}, false, '2026-01-01', false],
    ['sans fin', { fin: null }, false, '2040-01-01', true],
    ['une mutation', {}, true, '2024-06-01', false],
    ['toutes les populations', { population: 'toutes' as const }, true, '2024-06-01', true],
  ])('%s', (_, partie, mutation, jour, attendu) => expect(enVigueur(grille(partie), mutation, jour)).toBe(attendu));
});

import { describe, expect, it } from 'vitest';
import { toGrilleRow } from './grille-row.ts';

const grille = {
  code: 'G',
  version: '1',
  libelle: 'Grille',
  territoire: 'Rennes Métropole',
  population: 'primo',
  etat: 'publiee',
  debut: '2026-01-01',
  fin: null,
  nationaux: 6,
  locaux: 1,
  demandes: 1200,
} as const;
const row = (voulu: Partial<Parameters<typeof toGrilleRow>[0]>) =>
  toGrilleRow({ ...grille, ...voulu }, new Date('2026-11-20T09:00:00.000Z'));

describe('Une grille dans sa liste', () => {
  it.each([
    ['2026-01-01', null, 'depuis le 01/01/2026'],
    ['2027-01-01', null, 'à partir du 01/01/2027'],
    ['2025-01-01', '2025-12-31', 'du 01/01/2025 au 31/12/2025'],
  ])('dit ses dates : %s, %s', (debut, fin, attendu) => expect(row({ debut, fin }).dates).toBe(attendu));
  it('accorde ses critères', () => {
    expect(row({}).criteres).toBe('6\u00a0nationaux, 1\u00a0local');
    expect(row({ nationaux: 1, locaux: 0 }).criteres).toBe('1\u00a0national, 0\u00a0local');
  });
});

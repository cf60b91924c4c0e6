import { describe, expect, it } from 'vitest';
import type { VersionCotation } from '@/lib/contracts/versions-cotation.ts';
import { choisirVersions } from './comparaison-view.ts';

const version = (numero: number, criteres: [string, number][]): VersionCotation => ({
  ref: `c${numero}`,
  numero,
  origine: 'saisie',
  etat: 'transmise',
  points: criteres.reduce((n, [, p]) => n + p, 0),
  criteres: criteres.map(([code, points]) => ({
    code,
    points,
    origine: 'automatique',
    valeur: null,
    codeInsee: null,
    preuve: null,
  })),
  lieux: [],
  dateCotation: '2026-11-20T10:00:00.000Z',
  grille: { code: 'G', version: '1' },
  motif: 'recalcul',
  justification: null,
  auteur: null,
  creeLe: '2026-11-20T10:00:00.000Z',
});
const versions = [
  version(3, [
    ['A', 10],
    ['C', 40],
  ]),
  version(2, [
    ['A', 10],
    ['B', 25],
  ]),
  version(1, [['A', 5]]),
];
const lues = { versions, libelles: { A: 'Ancienneté' }, communes: {} };

describe('comparaison de deux versions', () => {
  it('compare les deux dernières, du plus fort écart au plus faible, critères apparus et disparus compris', () => {
    const { choisies, comparaison } = choisirVersions(lues, new URLSearchParams());
    expect(choisies).toEqual({ avant: '2', apres: '3' });
    expect(comparaison?.ecart).toBe('+15');
    expect(comparaison?.lignes.map((l) => [l.libelle, l.avant, l.apres, l.ecart])).toEqual([
      ['C', '–', '+40', '+40'],
      ['B', '+25', '–', '−25'],
      ['Ancienneté', '+10', '+10', '='],
    ]);
  });

  it('suit l’adresse, et ignore une version qui n’existe pas', () => {
    expect(choisirVersions(lues, new URLSearchParams('de=1&a=2')).choisies).toEqual({ avant: '1', apres: '2' });
    expect(choisirVersions(lues, new URLSearchParams('de=99')).choisies).toEqual({ avant: '2', apres: '3' });
    expect(choisirVersions({ ...lues, versions: versions.slice(2) }, new URLSearchParams()).comparaison).toBeNull();
  });
});

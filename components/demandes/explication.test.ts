import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CotationCourante } from '@/lib/contracts/versions-cotation.ts';
import { coter, type Preuve } from '@/lib/domain/moteur-de-grille.ts';
import { desDemandesACoter, desGrilles } from '@/lib/domain/une-grille.fixture.ts';
import { toCascade } from './cascade-view.ts';
import { toCotationView } from './cotation-view.ts';

const JOUR = '2026-11-21';
const violences: Preuve = {
  code: 'VIOLENCES',
  points: 40,
  origine: 'justificatif',
  valeur: null,
  codeInsee: null,
  preuve: 'Vue',
};

/** Une note comme le moteur la donne, ou comme le SNE la rend : un écart que rien n'explique. */
const desNotes: fc.Arbitrary<CotationCourante> = fc
  .record({ grille: desGrilles, demande: desDemandesACoter, prouvee: fc.boolean(), ecart: fc.constantFrom(0, 0, 7, -3) })
  .map(({ grille, demande, prouvee, ecart }) => {
    const calculee = coter(demande, grille, JOUR, prouvee ? [violences] : []);
    return {
      ref: 'c1',
      numero: 1,
      origine: 'sne',
      etat: 'transmise',
      points: (calculee?.points ?? 0) + ecart,
      criteres: calculee?.criteres ?? [],
      lieux: calculee?.lieux ?? [],
      dateCotation: '2026-11-20T09:00:00.000Z',
      grille: { code: grille.code, version: grille.version, libelle: grille.libelle },
      libelles: Object.fromEntries(grille.criteres.map((c) => [c.code, `Critère ${c.code}`])),
    };
  });
const enNombre = (texte: string) => Number(texte.replace('−', '-').replace('+', ''));

describe('L’explication d’une note', () => {
  it('dit le même total en phrase, en tableau et en dessin, au point près', () => {
    fc.assert(
      fc.property(desNotes, (note) => {
        const { phrase, criteres, note: dite } = toCotationView(note, {});
        const dansLaNote = criteres.filter((c) => !c.horsNote);
        expect(dansLaNote.reduce((somme, c) => somme + enNombre(c.points), 0)).toBe(note.points);
        expect(toCascade(note)).toMatchObject({ depart: 0, arrivee: note.points });
        expect(enNombre(phrase.split(' ')[0] ?? '')).toBe(note.points);
        expect(dite).toMatch(new RegExp(`^${String(note.points).replace('-', '−')} point`));
      }),
    );
  });

  it('ne cite dans la phrase et le dessin que des critères du tableau, avec leurs points', () => {
    fc.assert(
      fc.property(desNotes, (note) => {
        const { phrase, criteres } = toCotationView(note, {});
        const lignes = criteres.map((c) => `${c.libelle} ${enNombre(c.points)}`);
        for (const [, nom, points] of phrase.matchAll(/(Critère [A-Z_]+) \((\d+)\)/g))
          expect(lignes).toContain(`${nom} ${points}`);
        for (const b of toCascade(note).barres)
          if (!b.libelle.startsWith('Autres')) expect(lignes).toContain(`${b.libelle} ${b.points}`);
      }),
    );
  });
});

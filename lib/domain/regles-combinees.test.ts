import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilerGrille, coter, type CritereCalcule, type Preuve } from './moteur-de-grille.ts';
import { desDemandesACoter, desGrilles, unCritere, uneGrille } from './une-grille.fixture.ts';

const JOUR = '2026-11-21';
const violences: Preuve = {
  code: 'VIOLENCES',
  points: 40,
  origine: 'justificatif',
  valeur: null,
  codeInsee: null,
  preuve: 'Vue',
};
const desJours = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
/** Le même jour du mois, tant de mois avant JOUR. */
const moisAvant = (mois: number) => new Date(Date.UTC(2026, 10 - mois, 21)).toISOString().slice(0, 10);
const cles = (criteres: readonly CritereCalcule[] = []) => criteres.map((c) => `${c.code} ${c.codeInsee} ${c.points}`).sort();

describe('Les règles d’une grille, ensemble', () => {
  it('ne se gênent pas : retirer un critère ne touche que lui et son groupe exclusif', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, fc.boolean(), fc.nat(), (grille, demande, prouvee, rang) => {
        const retire = grille.criteres[rang % grille.criteres.length];
        const autres = (c: { code: string }) =>
          c.code !== retire?.code &&
          (retire?.groupe === undefined || grille.criteres.find((x) => x.code === c.code)?.groupe !== retire.groupe);
        const preuves = prouvee ? [violences] : [];
        const avec = coter(demande, grille, JOUR, preuves)?.criteres.filter(autres);
        const sans = coter(demande, { ...grille, criteres: grille.criteres.filter((c) => c !== retire) }, JOUR, preuves);
        expect(cles(sans?.criteres.filter(autres))).toEqual(cles(avec));
      }),
    );
  });

  it('donnent deux fois le même résultat : une grille préparée ne garde rien d’une demande à l’autre', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, desDemandesACoter, (grille, une, autre) => {
        const prepare = compilerGrille(grille);
        const premiere = prepare(une, JOUR);
        prepare(autre, JOUR, [violences]);
        expect(prepare(une, JOUR)).toEqual(premiere);
      }),
    );
  });

  it('font compter un refus adapté pendant sa durée, puis plus', () => {
    fc.assert(
      fc.property(desDemandesACoter, fc.nat(40), fc.integer({ min: 1, max: 36 }), (demande, ilYA, dureeMois) => {
        const grille = uneGrille([
          unCritere({
            code: 'REFUS',
            bornes: { min: -10, max: -10 },
            paliers: [{ min: 1, max: null, points: -10 }],
            regle: { tag: 'refus-adaptes', dureeMois },
          }),
        ]);
        const refusee = {
          ...demande,
          propositions: [{ date: moisAvant(ilYA), issue: 'REFUSEE', motifRefus: null, adaptee: true }],
        };
        expect(coter(refusee, grille, JOUR)?.points).toBe(ilYA < dureeMois ? -10 : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('ne comptent ni un refus d’un logement inadapté, ni une proposition acceptée', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, desJours, (grille, demande, date) => {
        const sansRefus = { ...demande, propositions: [] };
        const sansEffet = [
          { date, issue: 'REFUSEE', motifRefus: null, adaptee: false },
          { date, issue: 'ACCEPTEE', motifRefus: null, adaptee: true },
        ];
        expect(coter({ ...demande, propositions: sansEffet }, grille, JOUR)).toEqual(coter(sansRefus, grille, JOUR));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CotationCalculee, coter, type Preuve } from './moteur-de-grille.ts';
import { desDemandesACoter, desGrilles, unCritere, uneGrille } from './une-grille.fixture.ts';

const JOUR = '2026-11-21';
const violences: Preuve = {
  code: 'VIOLENCES',
  points: 40,
  origine: 'justificatif',
  valeur: null,
  codeInsee: null,
  preuve: 'Ordonnance vue le 12/11/2026',
};
const [exemple] = fc.sample(desDemandesACoter, { numRuns: 1, seed: 5 });
if (!exemple) throw new Error('aucune demande tirée');
const demande = exemple;
/** Recomptée ici : la somme du moteur ne se vérifie pas par elle-même. */
function somme(criteres: readonly { points: number; codeInsee: string | null }[], commune: string): number {
  let total = 0;
  for (const c of criteres) if (c.codeInsee === null || c.codeInsee === commune) total += c.points;
  return total;
}
const trier = (c: CotationCalculee | null) =>
  c && { ...c, criteres: c.criteres.toSorted((a, b) => (a.code + a.codeInsee < b.code + b.codeInsee ? -1 : 1)) };

describe('La note d’une grille', () => {
  it('est la somme des critères retenus, lieu par lieu, et la plus haute des lieux', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, fc.boolean(), (grille, d, prouvee) => {
        const calculee = coter(d, grille, JOUR, prouvee ? [violences] : []);
        for (const lieu of calculee?.lieux ?? []) expect(lieu.points).toBe(somme(calculee?.criteres ?? [], lieu.codeInsee));
        expect(calculee?.points).toBe(Math.max(...(calculee?.lieux ?? []).map((l) => l.points)));
      }),
    );
  });

  it('ne dépend pas de l’ordre des critères', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, fc.infiniteStream(fc.nat()), (grille, d, hasard) => {
        const melange = grille.criteres
          .map((c) => ({ c, rang: hasard.next().value }))
          .toSorted((a, b) => a.rang - b.rang)
          .map(({ c }) => c);
        expect(trier(coter(d, { ...grille, criteres: melange }, JOUR))).toEqual(trier(coter(d, grille, JOUR)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('ne baisse jamais quand la demande est plus ancienne', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, fc.integer({ min: 2000, max: 2014 }), (grille, d, annee) => {
        const ancienne = coter({ ...d, dateDepot: `${annee}-06-01` }, grille, JOUR)?.points ?? 0;
        expect(ancienne).toBeGreaterThanOrEqual(coter(d, grille, JOUR)?.points ?? 0);
      }),
    );
  });

  it('suit des tranches croissantes : un ménage plus grand n’a jamais moins', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, fc.integer({ min: 1, max: 5 }), (grille, d, deplus) => {
        const plusGrand = { ...d, menage: { ...d.menage, personnesALoger: d.menage.personnesALoger + deplus } };
        expect(coter(plusGrand, grille, JOUR)?.points).toBeGreaterThanOrEqual(coter(d, grille, JOUR)?.points ?? 0);
      }),
    );
  });

  it('n’additionne jamais deux critères d’un même groupe exclusif', () => {
    fc.assert(
      fc.property(desGrilles, desDemandesACoter, (grille, d) => {
        const groupes = new Map(grille.criteres.map((c) => [c.code, c.groupe]));
        const retenus = coter(d, grille, JOUR, [violences])?.criteres.filter((c) => groupes.get(c.code)) ?? [];
        const cles = retenus.map((c) => `${groupes.get(c.code)} ${c.codeInsee}`);
        expect(new Set(cles).size).toBe(cles.length);
      }),
    );
  });
});

describe('Un critère retenu', () => {
  it('dit la donnée lue, la règle appliquée, les points et leur origine', () => {
    const grille = uneGrille([
      unCritere({
        code: 'ANCIENNETE',
        libelle: 'Ancienneté',
        bornes: { min: 0, max: 20 },
        paliers: [
          { min: 0, max: 35, points: 0 },
          { min: 36, max: null, points: 20 },
        ],
        regle: { tag: 'paliers', donnee: 'anciennete-mois' },
      }),
    ]);
    expect(coter({ ...demande, dateDepot: '2023-09-10' }, grille, JOUR)?.criteres).toEqual([
      {
        code: 'ANCIENNETE',
        libelle: 'Ancienneté',
        points: 20,
        origine: 'automatique',
        valeur: '38 mois',
        codeInsee: null,
        preuve: null,
        regle: '36 mois et plus : 20 points',
      },
    ]);
  });

  it('sur justificatif ne vient que de ce qu’un agent a saisi', () => {
    const grille = uneGrille([unCritere({ code: 'VIOLENCES', mode: 'justificatif', bornes: { min: 40, max: 40 } })]);
    expect(coter(demande, grille, JOUR)?.criteres).toEqual([]);
    expect(coter(demande, grille, JOUR, [violences])?.criteres).toMatchObject([
      { points: 40, origine: 'justificatif', preuve: 'Ordonnance vue le 12/11/2026' },
    ]);
  });

  it('forcé à la main remplace le calcul', () => {
    const grille = uneGrille([unCritere({ code: 'DALO', regle: { tag: 'fait', donnee: 'dalo' } })]);
    const force: Preuve = { ...violences, code: 'DALO', origine: 'manuel', points: 0 };
    const reconnue = { ...demande, priorites: { ...demande.priorites, dalo: true } };
    expect(coter(reconnue, grille, JOUR)?.points).toBe(10);
    expect(coter(reconnue, grille, JOUR, [force])?.points).toBe(0);
  });

  it('par refus s’efface au bout de sa durée', () => {
    const grille = uneGrille([
      unCritere({
        code: 'REFUS',
        bornes: { min: -10, max: -10 },
        paliers: [{ min: 1, max: null, points: -10 }],
        regle: { tag: 'refus-adaptes', dureeMois: 6 },
      }),
    ]);
    const refusee = (date: string) => ({
      ...demande,
      propositions: [{ date, issue: 'REFUSEE', motifRefus: null, adaptee: true }],
    });
    expect(coter(refusee('2026-06-01'), grille, JOUR)?.points).toBe(-10);
    expect(coter(refusee('2026-05-21'), grille, JOUR)?.points).toBe(0);
  });
});

describe('Une grille partagée', () => {
  it('cote les lieux de chaque EPCI qui l’applique, et eux seuls', () => {
    const lieux = [
      { rang: 1, codeInsee: '35238', codeQuartier: null, siren: '243500139' },
      { rang: 2, codeInsee: '35152', codeQuartier: null, siren: '243500774' },
      { rang: 3, codeInsee: '35360', codeQuartier: null, siren: '200039022' },
    ];
    const grille = uneGrille([], { partageeAvec: ['243500774'] });
    const lus = (voulue: typeof grille) =>
      coter({ ...demande, localisations: lieux }, voulue, JOUR)?.lieux.map((l) => l.codeInsee);
    expect(lus(grille)).toEqual(['35238', '35152']);
    expect(lus(uneGrille([]))).toEqual(['35238']);
    expect(lus(uneGrille([], { siren: '999999999' }))).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CotationExaminee, examiner } from './anomalies.ts';
import { demandeACoter } from './demande-a-coter.ts';
import { bornesOrdinaires } from './ecart-median.ts';
import { coter } from './moteur-de-grille.ts';
import { uneDemande } from './une-demande.fixture.ts';
import { desDemandesACoter, uneGrille, unCritere } from './une-grille.fixture.ts';

const grille = uneGrille([
  unCritere({
    code: 'MUTATION',
    bornes: { min: 10, max: 10 },
    regle: { tag: 'fait', donnee: 'deja-locataire-social' },
    groupe: 'g',
  }),
  unCritere({ code: 'DALO', bornes: { min: 40, max: 40 }, regle: { tag: 'fait', donnee: 'dalo' }, groupe: 'g' }),
  unCritere({
    code: 'TAILLE',
    bornes: { min: 0, max: 9 },
    paliers: [
      { min: 1, max: 3, points: 4 },
      { min: 4, max: null, points: 9 },
    ],
    regle: { tag: 'paliers', donnee: 'personnes-a-loger' },
  }),
]);
const JOUR = '2026-11-20';
const demande = demandeACoter(uneDemande({ priorites: { dalo: true, pdalhpd: false, accordCollectif: false } }));

const examinee = (plus: Partial<CotationExaminee> = {}): CotationExaminee => {
  const calculee = coter(demande, grille, JOUR);
  if (!calculee) throw new Error('La demande d’essai doit se coter.');
  return {
    origine: 'sne',
    points: calculee.points,
    modele: { code: grille.code, version: '1' },
    jour: JOUR,
    criteres: calculee.criteres,
    lieux: calculee.lieux,
    grille,
    versionEnVigueur: '1',
    precedente: null,
    donneesChangees: false,
    demande,
    ...plus,
  };
};
const regles = (plus: Partial<CotationExaminee>) => examiner(examinee(plus)).map((a) => a.regle);
const retenu = (code: string, points: number) => ({
  code,
  points,
  origine: 'automatique' as const,
  valeur: null,
  codeInsee: null,
  preuve: null,
});

describe('Une cotation que le moteur a calculée', () => {
  it('n’a jamais d’anomalie, quelle que soit la demande', () => {
    fc.assert(
      fc.property(desDemandesACoter, (d) => {
        const calculee = coter(d, grille, JOUR);
        fc.pre(calculee !== null);
        if (calculee) expect(examiner(examinee({ ...calculee, demande: d }))).toEqual([]);
      }),
    );
  });
});

describe('Chaque règle dit ce qu’elle a vu', () => {
  it('somme : un lieu ne fait pas le compte, ou la note n’est pas le plus haut', () => {
    expect(regles({ lieux: examinee().lieux.map((l) => ({ ...l, points: l.points + 1 })) })).toContain('somme');
    const [constat] = examiner(examinee({ points: 45, demande: null }));
    expect(constat).toEqual({ regle: 'somme', constat: 'Le plus haut des lieux vaut 44 points, la note 45.' });
    expect(regles({ points: 44, demande: null }), 'un point de moins, le compte y est').toEqual([]);
  });

  it('bornes : un critère vaut plus que son maximum, ou n’est pas de la grille', () => {
    const { constat } =
      examiner(examinee({ criteres: [retenu('DALO', 41), retenu('AUTRE', 3)], lieux: [], points: 44, demande: null }))[0] ?? {};
    expect(constat).toBe('« DALO » vaut 41, attendu de 40 à 40 ; AUTRE n’est pas dans la grille.');
    const justes = { lieux: [], demande: null };
    expect(regles({ ...justes, criteres: [retenu('TAILLE', 9)], points: 9 }), 'le maximum est permis').toEqual([]);
    expect(regles({ ...justes, criteres: [retenu('TAILLE', 0)], points: 0 }), 'le minimum aussi').toEqual([]);
    expect(regles({ ...justes, criteres: [retenu('TAILLE', 10)], points: 10 })).toEqual(['bornes']);
  });

  it('exclusifs : deux critères d’un même groupe comptent', () => {
    expect(regles({ criteres: [retenu('DALO', 40), retenu('MUTATION', 10)], lieux: [], points: 50, demande: null })).toEqual([
      'exclusifs',
    ]);
    const ailleurs = [
      { ...retenu('DALO', 40), codeInsee: '35238' },
      { ...retenu('MUTATION', 10), codeInsee: '35024' },
    ];
    expect(regles({ criteres: ailleurs, lieux: [], points: 50, demande: null }), 'chacun pour sa commune').toEqual([]);
    expect(regles({ criteres: [retenu('DALO', 40), retenu('TAILLE', 9)], lieux: [], points: 49, demande: null })).toEqual([]);
  });

  it('maximum : la note dépasse ce que la grille peut donner', () => {
    expect(regles({ points: 60, lieux: [], demande: null })).toEqual(['maximum']);
    expect(regles({ points: 59, lieux: [], demande: null }), 'juste au maximum').toEqual([]);
  });

  it('saut : plus de trente points d’un coup, sans donnée changée ni correction d’un agent', () => {
    const precedente = { points: 10, modele: { code: grille.code, version: '1' } };
    expect(regles({ precedente })).toEqual(['saut']);
    expect(regles({ precedente, donneesChangees: true })).toEqual([]);
    expect(regles({ precedente, origine: 'saisie' })).toEqual([]);
    expect(regles({ precedente: { ...precedente, points: 13 } })).toEqual(['saut']);
    expect(regles({ precedente: { ...precedente, points: 14 } }), 'trente points tout juste').toEqual([]);
    expect(regles({ precedente: { points: 10, modele: { code: grille.code, version: '0' } } })).toEqual([]);
  });

  it('modèle : une autre version était en vigueur', () => {
    expect(regles({ versionEnVigueur: '2' })).toEqual(['modele']);
    expect(regles({ versionEnVigueur: '1' })).toEqual([]);
    expect(regles({ versionEnVigueur: null })).toEqual([]);
  });

  it('recalcul : la note du SNE n’est pas la nôtre, et seulement si les données n’ont pas changé', () => {
    const faux = { points: 4, lieux: [], criteres: [retenu('TAILLE', 4)] };
    expect(examiner(examinee(faux))).toEqual([{ regle: 'recalcul', constat: 'Le SNE donne 4, notre calcul 44 points.' }]);
    expect(regles({ ...faux, demande: null })).toEqual([]);
    expect(regles({ ...faux, origine: 'saisie' })).toEqual([]);
  });
});

describe('Les bornes d’un groupe', () => {
  it('sont à trois écarts absolus médians de la médiane', () => {
    const notes = Array.from({ length: 41 }, (_, i) => ({ note: 80 + i, n: 1 }));
    expect(bornesOrdinaires(notes)).toEqual({ bas: 70, haut: 130, mediane: 100, ecart: 10, effectif: 41 });
  });

  it('n’existent pas pour un petit groupe ni pour des notes toutes semblables', () => {
    expect(bornesOrdinaires([{ note: 10, n: 29 }])).toBeNull();
    expect(bornesOrdinaires([{ note: 10, n: 100 }])).toBeNull();
  });

  it('contiennent toujours au moins la moitié du groupe', () => {
    const groupe = fc.array(fc.record({ note: fc.integer({ min: -99, max: 999 }), n: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 30,
    });
    fc.assert(
      fc.property(groupe, (notes) => {
        const b = bornesOrdinaires(notes);
        fc.pre(b !== null);
        const dedans = notes.reduce((s, e) => (b && e.note >= b.bas && e.note <= b.haut ? s + e.n : s), 0);
        expect(dedans * 2).toBeGreaterThanOrEqual(b?.effectif ?? 0);
      }),
    );
  });
});

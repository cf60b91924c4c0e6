import fc from 'fast-check';
import type { DemandeACoter } from './demande-a-coter.ts';
import type { Critere, Grille, Palier } from './grille.ts';

export const SIREN = '243500139';

export const unCritere = (voulu: Partial<Critere> & { code: string }): Critere => ({
  libelle: voulu.code,
  description: null,
  nature: 'national',
  obligatoire: false,
  mode: 'automatique',
  bornes: { min: 10, max: 10 },
  paliers: [],
  parLocalisation: false,
  ...voulu,
});

export const uneGrille = (criteres: Critere[], voulu: Partial<Grille> = {}): Grille => ({
  code: 'EPCI-243500139-PRIMO',
  version: '1',
  libelle: 'Grille d’essai',
  siren: SIREN,
  population: 'toutes',
  debut: '2024-01-01',
  fin: null,
  criteres,
  ...voulu,
});

/** Des tranches jointives dont les points ne décroissent pas. */
const paliersCroissants: fc.Arbitrary<Palier[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 20 })), { minLength: 1, maxLength: 6 })
  .map((marches) => {
    let bas = 0;
    let points = 0;
    return marches.map(([duree, gain], i) => {
      const min = bas;
      bas += duree;
      points += gain;
      return { min, max: i === marches.length - 1 ? null : bas - 1, points };
    });
  });

const parPaliers = (code: string, donnee: 'anciennete-mois' | 'personnes-a-loger'): fc.Arbitrary<Critere> =>
  paliersCroissants.map((paliers) =>
    unCritere({
      code,
      bornes: { min: 0, max: paliers.at(-1)?.points ?? 0 },
      paliers,
      regle: { tag: 'paliers', donnee },
    }),
  );

/** Peu de valeurs : les égalités, qu'un groupe exclusif doit départager, sont courantes. */
const fixe = (code: string, plus: Partial<Critere>): fc.Arbitrary<Critere> =>
  fc
    .tuple(fc.constantFrom(-20, 0, 10, 40), fc.constantFrom(undefined, 'A', 'B'))
    .map(([p, groupe]) => unCritere({ code, bornes: { min: p, max: p }, ...(groupe ? { groupe } : {}), ...plus }));

/** Des grilles justes et variées : faits, codes, tranches, mois, refus, communes et groupes exclusifs. */
export const desGrilles: fc.Arbitrary<Grille> = fc
  .tuple(
    fixe('DALO', { regle: { tag: 'fait', donnee: 'dalo' } }),
    fixe('HANDICAP', { regle: { tag: 'fait', donnee: 'handicap' } }),
    fixe('SANS_ABRI', { regle: { tag: 'parmi', donnee: 'statut-occupation', valeurs: ['SANS_ABRI', 'HOTEL'] } }),
    fixe('VIOLENCES', { mode: 'justificatif' }),
    parPaliers('ANCIENNETE', 'anciennete-mois'),
    parPaliers('MENAGE', 'personnes-a-loger'),
    fc.integer({ min: -40, max: 60 }).map((p) =>
      unCritere({
        code: 'LIEN',
        bornes: { min: p, max: p },
        parLocalisation: true,
        groupe: 'LIEU',
        regle: { tag: 'habite-la-commune' },
      }),
    ),
    fc.integer({ min: -40, max: 60 }).map((p) =>
      unCritere({
        code: 'COMMUNE',
        bornes: { min: p, max: p },
        parLocalisation: true,
        groupe: 'LIEU',
        regle: { tag: 'commune-parmi', communes: ['35238'] },
      }),
    ),
    fc.integer({ min: 1, max: 4 }).map((points) =>
      unCritere({
        code: 'PAR_MOIS',
        bornes: { min: 0, max: 40 },
        regle: { tag: 'par-mois', donnee: 'anciennete-mois', points, tousLes: 3 },
      }),
    ),
    fc.constantFrom(null, 6, 24).map((dureeMois) =>
      unCritere({
        code: 'REFUS',
        bornes: { min: -20, max: -10 },
        paliers: [
          { min: 1, max: 1, points: -10 },
          { min: 2, max: null, points: -20 },
        ],
        regle: { tag: 'refus-adaptes', dureeMois },
      }),
    ),
  )
  .map((criteres) => uneGrille(criteres));

const jour = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const lieu = fc.constantFrom('35238', '35047', '35051');

export const desDemandesACoter: fc.Arbitrary<DemandeACoter> = fc
  .record({
    dateDepot: jour,
    dalo: fc.boolean(),
    handicap: fc.boolean(),
    personnes: fc.integer({ min: 1, max: 9 }),
    statut: fc.constantFrom('SANS_ABRI', 'HOTEL', 'LOCATAIRE_PRIVE'),
    habite: fc.option(lieu),
    lieux: fc.uniqueArray(lieu, { minLength: 1, maxLength: 3 }),
    refus: fc.array(jour, { maxLength: 3 }),
  })
  .map((d) => ({
    dateDepot: d.dateDepot,
    mutation: false,
    profil: null,
    menage: {
      personnesALoger: d.personnes,
      personnesACharge: [],
      coTitulaires: [],
      naissancesAttendues: 0,
      handicap: d.handicap,
    },
    ressources: { revenusFiscaux: [], mensuelles: null, plafondPct: null },
    logement: {
      statutOccupation: d.statut,
      depuis: null,
      codeInsee: d.habite,
      typologie: null,
      surface: null,
      occupants: null,
      loyer: null,
      aide: null,
    },
    motifs: ['AUTRE'],
    priorites: { dalo: d.dalo, pdalhpd: false, accordCollectif: false },
    delaiAnormalementLong: false,
    recherche: { typologies: ['T3'], type: null, loyerMax: null, pmr: false },
    localisations: d.lieux.map((codeInsee, i) => ({ rang: i + 1, codeInsee, codeQuartier: null, siren: SIREN })),
    propositions: d.refus.map((date) => ({ date, issue: 'REFUSEE', motifRefus: null, adaptee: true })),
  }));

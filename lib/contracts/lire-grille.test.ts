import { describe, expect, it } from 'vitest';
import { lireGrilles, lireModelesDeGrille } from '../../scripts/referentiel/lire-grilles.ts';
import { unCritere, uneGrille } from '../domain/une-grille.fixture.ts';
import { lireGrille } from './lire-grille.ts';

const dalo = unCritere({ code: 'DALO', regle: { tag: 'fait', donnee: 'dalo' } });
const anciennete = (paliers: { min: number | null; max: number | null; points: number }[]) =>
  unCritere({ code: 'ANCIENNETE', bornes: { min: 0, max: 20 }, paliers, regle: { tag: 'paliers', donnee: 'anciennete-mois' } });
const parMois = (autre: object) =>
  uneGrille([
    unCritere({
      code: 'MOIS',
      bornes: { min: 0, max: 40 },
      regle: { tag: 'par-mois', donnee: 'anciennete-mois', points: 2, tousLes: 3, ...autre },
    }),
  ]);
const auRefus = (duree: object) => ({
  ...uneGrille([]),
  criteres: [
    {
      ...unCritere({ code: 'REFUS', bornes: { min: -10, max: -10 }, paliers: [{ min: 1, max: null, points: -10 }] }),
      regle: { tag: 'refus-adaptes', ...duree },
    },
  ],
});
const enCommune = (communes: string[]) =>
  uneGrille([unCritere({ code: 'COMMUNE', parLocalisation: true, regle: { tag: 'commune-parmi', communes } })]);
const parmi = (valeurs: string[]) => ({
  ...uneGrille([]),
  criteres: [{ ...dalo, regle: { tag: 'parmi', donnee: 'statut-occupation', valeurs } }],
});
const fautesDe = (brute: unknown) => {
  const lue = lireGrille(brute);
  return lue.ok ? [] : lue.error.map((f) => `${f.champ} : ${f.message}`);
};

describe('Les grilles livrées', () => {
  it('sont justes, modèles compris, et les modèles disent leur source', () => {
    expect(lireGrilles()).toHaveLength(4);
    const modeles = lireModelesDeGrille();
    expect(modeles).toHaveLength(5);
    for (const { code, source } of modeles) expect(source, code).toMatch(/^(Inspirée|Reprend)/);
  });

  it('disent, critère par critère, quels points un modèle tient d’une publication', () => {
    const publies = (code: string) =>
      lireModelesDeGrille()
        .find((g) => g.code === code)
        ?.criteres.filter((c) => c.source !== undefined)
        .map((c) => `${c.code} ${c.bornes.max}`);
    expect(publies('MODELE-TOULOUSE-METROPOLE')).toEqual(['ANCIENNETE 240', 'DELAI_DEPASSE 20', 'DALO 50', 'PDALHPD 40']);
    expect(publies('MODELE-GRAND-LYON-PRIMO')).toEqual(['EXPULSION 20', 'PARENT_ISOLE 5', 'TAUX_EFFORT 10']);
    expect(publies('MODELE-DUNKERQUE')).toEqual([]);
  });

  it('comptent une forme du SNE : 54 critères nationaux et 10 locaux', () => {
    const forme = lireModelesDeGrille().find((g) => g.code === 'MODELE-FORME-SNE');
    const compter = (nature: string) => forme?.criteres.filter((c) => c.nature === nature).length;
    expect([compter('national'), compter('local')]).toEqual([54, 10]);
  });
});

describe('Une grille fautive', () => {
  it('est refusée avec toutes ses fautes à la fois, de forme comme de fond', () => {
    const fautes = fautesDe({
      ...uneGrille([dalo, dalo, { ...dalo, code: 'X', bornes: { min: 30, max: 10 } }]),
      siren: 7,
      debut: '2026-02-30',
      fin: '2020-01-01',
      inconnu: true,
    });
    expect(fautes).toEqual([
      'siren : attendu : un texte',
      'inconnu : ce champ n’est pas attendu',
      'criteres.DALO : le code revient 2 fois',
      'criteres.X.bornes : les bornes sont inversées',
      'criteres.X.bornes : cette règle donne toujours les mêmes points : les deux bornes doivent être égales',
    ]);
  });

  it.each([
    ['vide', uneGrille([]), 'criteres : la grille est vide : donnez au moins un critère'],
    ['aux dates inversées', uneGrille([dalo], { fin: '2020-01-01' }), 'fin : les dates sont inversées : la fin précède le début'],
    [
      'à la donnée inconnue',
      uneGrille([{ ...dalo, regle: { tag: 'fait', donnee: 'zodiaque' as 'dalo' } }]),
      'criteres.DALO.regle.donnee : donnée inconnue : « zodiaque » (données possibles : dalo, pdalhpd, accord-collectif, handicap, deja-locataire-social, parent-isole, naissance-attendue, delai-anormalement-long, logement-adapte-recherche)',
    ],
    [
      'aux tranches qui se chevauchent',
      uneGrille([
        anciennete([
          { min: 12, max: null, points: 10 },
          { min: 0, max: 12, points: 0 },
        ]),
      ]),
      'criteres.ANCIENNETE.paliers : les tranches « de 0 à 12 » et « 12 et plus » se chevauchent',
    ],
    [
      'aux points hors des bornes',
      uneGrille([anciennete([{ min: 0, max: null, points: 25 }])]),
      'criteres.ANCIENNETE.paliers : la tranche « 0 et plus » donne 25 points, hors des bornes du critère (de 0 à 20)',
    ],
    [
      'où attendre ferait perdre des points',
      uneGrille([
        anciennete([
          { min: 0, max: 11, points: 10 },
          { min: 12, max: null, points: 5 },
        ]),
      ]),
      'criteres.ANCIENNETE.paliers : l’ancienneté ferait perdre des points à 12 mois',
    ],
    [
      'où un refus donne des points',
      uneGrille([
        unCritere({
          code: 'REFUS',
          bornes: { min: 5, max: 5 },
          paliers: [{ min: 1, max: null, points: 5 }],
          regle: { tag: 'refus-adaptes', dureeMois: 6 },
        }),
      ]),
      'criteres.REFUS.paliers : un refus ne peut pas donner de points',
    ],
    [
      'au groupe qui mêle les lieux',
      uneGrille([
        { ...dalo, groupe: 'G' },
        unCritere({ code: 'LIEN', groupe: 'G', parLocalisation: true, regle: { tag: 'habite-la-commune' } }),
      ]),
      'criteres : le groupe « G » mêle des critères par commune et d’autres valables partout',
    ],
    [
      'à plus de 54 critères nationaux',
      uneGrille(Array.from({ length: 55 }, (_, i) => ({ ...dalo, code: `C${i}` }))),
      'criteres : 55 critères de nature « national », le module du SNE en admet 54',
    ],
    [
      'au critère automatique sans règle',
      uneGrille([unCritere({ code: 'MUET' })]),
      'criteres.MUET.regle : un critère automatique dit sa règle',
    ],
    ['au code illisible', uneGrille([dalo], { code: 'grille é' }), /^code : le code compte 1 à 40 majuscules/],
    ['à la version trop longue', uneGrille([dalo], { version: '12345678901' }), /^version : la version compte 1 à 10/],
    ['sans libellé', uneGrille([dalo], { libelle: ' ' }), /^libelle : le libellé compte 1 à 200/],
    ['au libellé sans fin', uneGrille([dalo], { libelle: 'a'.repeat(201) }), /^libelle : le libellé compte 1 à 200/],
    ['au SIREN trop court', uneGrille([dalo], { siren: '24350013' }), /^siren : « 24350013 » n’est pas un SIREN/],
    ['partagée avec un faux SIREN', { ...uneGrille([dalo]), partageeAvec: ['Rennes'] }, /^siren : « Rennes » n’est pas un SIREN/],
    ['partagée avec elle-même', { ...uneGrille([dalo]), partageeAvec: ['243500139'] }, /^partageeAvec : un même EPCI est nommé/],
    ['d’une population inconnue', { ...uneGrille([dalo]), population: 'tous' }, /^population : population inconnue : « tous »/],
    ['au début impossible', uneGrille([dalo], { debut: '2026-02-30' }), /^debut : « 2026-02-30 » n’est pas une date/],
    ['au critère mal codé', uneGrille([{ ...dalo, code: 'dalo' }]), /^criteres.dalo.code : le code compte 1 à 40/],
    ['au critère sans libellé', uneGrille([{ ...dalo, libelle: '' }]), /^criteres.DALO.libelle : le libellé est vide/],
    ['à la nature inconnue', uneGrille([{ ...dalo, nature: 'x' as 'local' }]), /^criteres.DALO.nature : nature inconnue : « x »/],
    ['au mode inconnu', uneGrille([{ ...dalo, mode: 'x' as 'automatique' }]), /^criteres.DALO.mode : mode inconnu : « x »/],
    ['au justificatif réglé', uneGrille([{ ...dalo, mode: 'justificatif' }]), /^criteres.DALO.regle : .*n’a pas de règle/],
    [
      'à plus de 10 critères locaux',
      uneGrille(Array.from({ length: 11 }, (_, i) => ({ ...dalo, code: `L${i}`, nature: 'local' }))),
      /admet 10$/,
    ],
    [
      'aux tranches à l’envers',
      uneGrille([anciennete([{ min: 5, max: 2, points: 0 }])]),
      /^criteres.ANCIENNETE.paliers : .*à l’envers$/,
    ],
    [
      'où l’ancienneté a un trou',
      uneGrille([
        anciennete([
          { min: 0, max: 5, points: 5 },
          { min: 8, max: null, points: 9 },
        ]),
      ]),
      /aucune tranche entre 5 et 8/,
    ],
    ['où l’ancienneté s’arrête', uneGrille([anciennete([{ min: 0, max: 5, points: 5 }])]), /au-delà de 5 mois/],
    ['sans tranche', uneGrille([anciennete([])]), /demande au moins une tranche$/],
    [
      'aux tranches de trop',
      uneGrille([{ ...dalo, paliers: [{ min: 0, max: null, points: 10 }] }]),
      /cette règle n’a pas de tranche/,
    ],
    [
      'qui oublie la commune',
      uneGrille([unCritere({ code: 'L', regle: { tag: 'habite-la-commune' } })]),
      /dépend de la commune souhaitée$/,
    ],
    ['qui mêle la commune', uneGrille([{ ...dalo, parLocalisation: true }]), /ne dépend pas de la commune souhaitée$/],
    ['à la période inconnue', parMois({ donnee: 'personnes-a-loger' }), /donnée inconnue : « personnes-a-loger »/],
    ['à la période sans points', parMois({ points: 0 }), /points par période doit être positif$/],
    ['à la période vide', parMois({ tousLes: 0 }), /la période compte au moins un mois$/],
    ['au refus sans durée', auRefus({}), /regle.dureeMois : dites pendant combien de mois/],
    ['au refus d’une durée nulle', auRefus({ dureeMois: 0 }), /la durée d’un refus compte au moins un mois$/],
    ['sans commune', enCommune([]), /aucune commune n’est donnée$/],
    ['à la commune inconnue', enCommune(['35238', '2C004']), /« 2C004 » n’est pas un code INSEE$/],
    ['sans valeur', parmi([]), /aucune valeur n’est donnée$/],
    ['à la valeur inconnue', parmi(['SANS_ABRI', 'PALAIS']), /valeur inconnue : « PALAIS »$/],
    ['à la règle inconnue', uneGrille([{ ...dalo, regle: { tag: 'x' as 'fait', donnee: 'dalo' } }]), /règle inconnue : « x »$/],
  ])('%s', (_, grille, faute) =>
    expect(fautesDe(grille)).toEqual([typeof faute === 'string' ? faute : expect.stringMatching(faute)]),
  );

  it('illisible ne fait pas tomber la lecture', () => {
    for (const brute of [null, 3, 'grille', [], {}, { criteres: 'non' }, { criteres: [null, 7] }])
      expect(fautesDe(brute).length).toBeGreaterThan(0);
  });
});

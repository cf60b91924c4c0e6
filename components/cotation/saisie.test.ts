import { describe, expect, it } from 'vitest';
import { fusionner, lignesEnConflit } from './lignes-en-conflit.ts';
import { ecartsSaisie } from './ecarts-saisie.ts';
import { famillesSaisie } from './familles-saisie.ts';
import { lignesSaisie } from './lignes-saisie.ts';
import { noteEnCours } from './note-en-cours.ts';
import { pointsProposes } from './points-proposes.ts';
import { refusPlaces } from './refus-place.ts';
import { unCritere, unDossier, uneCotationConnue, unRetenu } from './un-dossier.fixture.ts';
import { corpsSaisie, type ValeursSaisie, valeursInitiales } from './valeurs-saisie.ts';

const CLE = '7b6f0a52-30a3-4a55-9a11-0c7f6f4b1d11';
const cote = unDossier({
  courante: uneCotationConnue([unRetenu('DALO', 60), unRetenu('ANCIENNETE', 5, { valeur: '14 mois' })], { points: 65 }),
  sne: uneCotationConnue([unRetenu('DALO', 60)]),
});
const lignes = lignesSaisie(cote);

const avec = (cle: string, changement: object, depart = valeursInitiales(lignes)): ValeursSaisie => {
  const ligne = depart.lignes[cle];
  if (ligne === undefined) throw new Error(`Pas de ligne ${cle}`);
  return { ...depart, lignes: { ...depart.lignes, [cle]: { ...ligne, ...changement } } };
};

describe('les lignes de la saisie', () => {
  it('répètent un critère par commune souhaitée, une seule fois par commune', () => {
    const quartiers = unDossier({ lieux: [...cote.lieux, { codeInsee: '35238', codeQuartier: '07', commune: 'Rennes' }] });
    expect(lignesSaisie(quartiers).map((l) => l.cle)).toEqual([
      'DALO',
      'VIOLENCES',
      'ANCIENNETE',
      'LIEN_COMMUNE__35238',
      'LIEN_COMMUNE__35051',
    ]);
  });

  it('portent la valeur actuelle et celle du SNE', () => {
    expect(lignes.map((l) => [l.actuel?.points ?? null, l.sne?.points ?? null])).toEqual([
      [60, 60],
      [null, null],
      [5, null],
      [null, null],
      [null, null],
    ]);
  });

  it("ne comparent rien à une cotation d'une autre grille", () => {
    const autre = unDossier({ courante: uneCotationConnue([unRetenu('DALO', 60)], { modele: { code: 'AUTRE', version: '2' } }) });
    expect(lignesSaisie(autre).every((l) => l.actuel === null)).toBe(true);
  });

  it('se rangent en familles', () => {
    expect(famillesSaisie(lignes).map((f) => [f.titre, f.lignes.length])).toEqual([
      ['Critères nationaux automatiques', 1],
      ['Critères nationaux sur justificatif', 1],
      ['Critères locaux automatiques', 3],
    ]);
  });
});

describe('la note en cours', () => {
  it("additionne par lieu, avec l'écart à la note actuelle", () => {
    const note = noteEnCours(cote, lignes, avec('LIEN_COMMUNE__35051', { retenu: true }));
    expect(note).toMatchObject({ note: '75 points', ancienne: '65 points', ecart: 'écart +10' });
    expect(note.lieux.map((l) => [l.commune, l.points, l.ecart])).toEqual([
      ['Rennes', '65 points', null],
      ['Cesson-Sévigné (quartier 03)', '75 points', 'écart +10'],
    ]);
    expect(note.phrase).toBe('Note : 75 points. Rennes : 65 points, Cesson-Sévigné (quartier 03) : 75 points.');
  });

  it('dit que rien ne change', () =>
    expect(noteEnCours(cote, lignes, valeursInitiales(lignes))).toMatchObject({ note: '65 points', ecart: 'inchangée' }));

  it('compte zéro des points illisibles, sans se casser', () => {
    expect(noteEnCours(cote, lignes, avec('ANCIENNETE', { points: 'beaucoup' })).note).toBe('60 points');
  });
});

describe('les écarts de la saisie', () => {
  it('ne citent que les lignes changées', () => {
    expect(ecartsSaisie(lignes, valeursInitiales(lignes))).toEqual([]);
    expect(ecartsSaisie(lignes, avec('ANCIENNETE', { points: '30', origine: 'manuel', preuve: 'Date relue' }))).toEqual([
      { cle: 'ANCIENNETE', libelle: 'Ancienneté', avant: '5 points', apres: '30 points', ecart: '+25', raison: 'Date relue' },
    ]);
    expect(ecartsSaisie(lignes, avec('DALO', { retenu: false }))[0]).toMatchObject({ apres: 'non retenu', ecart: '−60' });
  });
});

describe('le corps envoyé', () => {
  it('ne porte que les critères retenus, sans preuve pour un critère automatique, et ne porte aucun total', () => {
    const valeurs = avec('VIOLENCES', { retenu: true, preuve: 'Récépissé 114' }, avec('DALO', { preuve: 'reste' }));
    expect(corpsSaisie(cote, lignes, valeurs, CLE)).toEqual({
      revision: 4,
      territoire: '243500139',
      criteres: [
        { code: 'DALO', points: 60, origine: 'automatique', valeur: null, codeInsee: null, preuve: null },
        { code: 'VIOLENCES', points: 50, origine: 'justificatif', valeur: null, codeInsee: null, preuve: 'Récépissé 114' },
        { code: 'ANCIENNETE', points: 5, origine: 'automatique', valeur: '14 mois', codeInsee: null, preuve: null },
      ],
      motif: '',
      justification: '',
      cleIdempotence: CLE,
    });
  });
});

describe('le conflit', () => {
  const base = valeursInitiales(lignes);
  // Entre-temps, quelqu'un a porté l'ancienneté à 30 et retiré le DALO.
  const enregistre = lignesSaisie(unDossier({ courante: uneCotationConnue([unRetenu('ANCIENNETE', 30)]) }));

  it("propose ce qu'une seule personne a changé, et signale ce que les deux ont changé", () => {
    const votre = avec('VIOLENCES', { retenu: true, preuve: 'Récépissé' }, avec('ANCIENNETE', { points: '0' }));
    expect(lignesEnConflit(enregistre, votre, base).map((l) => [l.cle, l.propose, l.contraire])).toEqual([
      ['DALO', 'enregistree', false],
      ['VIOLENCES', 'votre', false],
      ['ANCIENNETE', 'votre', true],
    ]);
  });

  it('montre les trois versions en mots', () => {
    const votre = avec('ANCIENNETE', { points: '0', origine: 'manuel', preuve: 'Date relue' });
    expect(lignesEnConflit(enregistre, votre, base).at(-1)).toMatchObject({
      votre: '0 point, manuel (Date relue)',
      enregistree: '30 points, automatique',
      base: '5 points, automatique',
    });
  });

  it('reprend la saisie selon les choix, sans perdre le motif ni la justification', () => {
    const votre = { ...avec('ANCIENNETE', { points: '0' }), motif: 'autre', justification: 'Dossier relu avec le ménage.' };
    const fusion = fusionner(enregistre, votre, { DALO: 'enregistree', ANCIENNETE: 'votre' });
    expect(fusion).toMatchObject({ motif: 'autre', justification: 'Dossier relu avec le ménage.' });
    expect([fusion.lignes.DALO?.retenu, fusion.lignes.ANCIENNETE?.points]).toEqual([false, '0']);
  });
});

describe('le refus précédent', () => {
  it('se place sous le critère visé, en français, le texte brut à part', () => {
    const refuse = unDossier({
      refus: {
        envoi: 'envoi-1',
        criteres: [unRetenu('ANCIENNETE', 31), unRetenu('LIEN_COMMUNE', 10, { codeInsee: '35051' })],
        motifs: [
          {
            code: 'ERRCOTCAL9004',
            message: 'out of bounds',
            champ: 'criteres[0].points',
            cause: { titre: 'Points hors bornes', explication: '…', action: 'Ramenez les points dans les bornes.' },
          },
          { code: 'ERRCOTCAL9007', message: null, champ: 'criteres[1].code_insee', cause: null },
          { code: 'ERRCOTCAL0004', message: null, champ: null, cause: null },
        ],
      },
    });
    expect(refusPlaces(refuse, lignes)).toMatchObject([
      { champ: 'lignes.ANCIENNETE.points', titre: 'Points hors bornes.', brut: 'ERRCOTCAL9004 – out of bounds' },
      { champ: 'lignes.LIEN_COMMUNE__35051.retenu', brut: 'ERRCOTCAL9007' },
      { champ: null, brut: 'ERRCOTCAL0004' },
    ]);
  });
});

describe('les points proposés', () => {
  const paliers = [
    { min: 12, max: 23, points: 5 },
    { min: 48, max: null, points: 30 },
  ];
  it('disent ce que vaut un palier, dans l’unité que la règle lit', () => {
    const anciennete = unCritere('ANCIENNETE', { paliers, regle: { tag: 'paliers', donnee: 'anciennete-mois' } });
    expect(pointsProposes(anciennete)).toEqual({
      tag: 'paliers',
      choix: [
        { valeur: '5', libelle: 'de 12 à 23 mois : 5 points' },
        { valeur: '30', libelle: '48 mois et plus : 30 points' },
      ],
    });
  });
  it('d’un nombre libre disent leurs bornes', () =>
    expect(pointsProposes(unCritere('AIDE', { bornes: { min: -20, max: 10 } }))).toMatchObject({
      indication: 'De −20 à 10 points',
    }));
});

import { describe, expect, it } from 'vitest';
import { controleSaisie, placerFautes } from './controle-saisie.ts';
import { lignesSaisie } from './lignes-saisie.ts';
import { unDossier, uneCotationConnue, unRetenu } from './un-dossier.fixture.ts';
import { type ValeurLigne, type ValeursSaisie, valeursInitiales } from './valeurs-saisie.ts';

const dossier = unDossier();
const lignes = lignesSaisie(dossier);
const remplie = { motif: 'piece-justificative', justification: 'Récépissé de plainte vu au guichet.' };

function saisie(changements: Record<string, Partial<ValeurLigne>>, plus: Partial<ValeursSaisie> = remplie): ValeursSaisie {
  const depart = valeursInitiales(lignes);
  const changees = Object.entries(depart.lignes).map(([cle, ligne]) => [cle, { ...ligne, ...changements[cle] }]);
  return { ...depart, ...plus, lignes: Object.fromEntries(changees) };
}

describe("le contrôle d'une saisie", () => {
  it('laisse passer une saisie juste', () => {
    const valeurs = saisie({ DALO: { retenu: true }, VIOLENCES: { retenu: true, preuve: 'Récépissé 2026-114' } });
    expect(controleSaisie(dossier, lignes, valeurs)).toEqual([]);
  });

  it("dit d'un coup ce qui manque : motif, justification et critères", () => {
    const fautes = controleSaisie(dossier, lignes, saisie({}, { motif: '', justification: 'trop court' }));
    expect(fautes.map((f) => f.champ)).toEqual([null, 'motif', 'justification']);
  });

  it('place une pièce absente sous la preuve du critère', () => {
    const fautes = controleSaisie(dossier, lignes, saisie({ VIOLENCES: { retenu: true } }));
    expect(fautes).toEqual([{ champ: 'lignes.VIOLENCES.preuve', message: expect.stringContaining('pièce') }]);
  });

  it('place des points illisibles ou hors bornes sous les points', () => {
    expect(controleSaisie(dossier, lignes, saisie({ ANCIENNETE: { retenu: true, points: '' } }))[0]?.champ).toBe(
      'lignes.ANCIENNETE.points',
    );
    const hors = controleSaisie(dossier, lignes, saisie({ DALO: { retenu: true }, ANCIENNETE: { retenu: true, points: '31' } }));
    expect(hors).toEqual([{ champ: 'lignes.ANCIENNETE.points', message: expect.stringContaining('de 0 à 30') }]);
  });

  it('place une faute sous la commune concernée', () => {
    const valeurs = saisie({ LIEN_COMMUNE__35051: { retenu: true, points: '11' }, LIEN_COMMUNE__35238: { retenu: true } });
    expect(controleSaisie(dossier, lignes, valeurs).map((f) => f.champ)).toEqual(['lignes.LIEN_COMMUNE__35051.points']);
  });

  it("demande une raison pour un critère automatique forcé, sur la cotation d'une même grille", () => {
    const cote = unDossier({ courante: uneCotationConnue([unRetenu('ANCIENNETE', 5)]) });
    const forcee = lignesSaisie(cote);
    const valeurs = { ...valeursInitiales(forcee), ...remplie };
    valeurs.lignes.ANCIENNETE = { retenu: true, points: '30', origine: 'manuel', valeur: '', preuve: '' };
    expect(controleSaisie(cote, forcee, valeurs)).toEqual([
      { champ: 'lignes.ANCIENNETE.preuve', message: expect.stringContaining('dites pourquoi') },
    ]);
  });

  it('refuse une confirmation sans changement quand le SNE ne demande rien', () => {
    const cote = unDossier({
      demande: { ...dossier.demande, aCoter: false },
      courante: uneCotationConnue([unRetenu('DALO', 60)]),
    });
    const siennes = lignesSaisie(cote);
    const fautes = controleSaisie(cote, siennes, { ...valeursInitiales(siennes), ...remplie });
    expect(fautes).toEqual([{ champ: null, message: expect.stringContaining('Rien n’a changé') }]);
  });
});

describe('les fautes du serveur', () => {
  it('se placent par le rang du critère envoyé ou par son code, une par champ', () => {
    const valeurs = saisie({ VIOLENCES: { retenu: true }, LIEN_COMMUNE__35051: { retenu: true } });
    const fautes = placerFautes(
      [
        { champ: 'criteres.0.preuve', message: 'a' },
        { champ: 'criteres.VIOLENCES.preuve', message: 'b' },
        { champ: 'criteres.LIEN_COMMUNE.35051.codeInsee', message: 'c' },
        { champ: 'criteres[1].points', message: 'd' },
        { champ: 'criteres.9.points', message: 'e' },
        { champ: 'territoire', message: 'f' },
      ],
      lignes,
      valeurs,
    );
    expect(fautes).toEqual([
      { champ: 'lignes.VIOLENCES.preuve', message: 'a' },
      { champ: 'lignes.LIEN_COMMUNE__35051.retenu', message: 'c' },
      { champ: 'lignes.LIEN_COMMUNE__35051.points', message: 'd' },
      { champ: null, message: 'e' },
      { champ: null, message: 'f' },
    ]);
  });
});

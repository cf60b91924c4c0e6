import { describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO } from '../db/une-demande-cotee.fixture.ts';
import { compilerGrille } from '../domain/moteur-de-grille.ts';
import { uneDemande } from '../domain/une-demande.fixture.ts';
import { unCritere, uneGrille } from '../domain/une-grille.fixture.ts';
import { coterLigne, type LigneACoter } from './coter-ligne.ts';
import type { GrillesEnVigueur } from './grilles-en-vigueur.ts';

const voeu = (rang: number, siren: string) => ({ rang, codeInsee: siren.slice(0, 5), codeQuartier: null, siren });
const { dateDepot, mutation, ...donnees } = uneDemande();
const ligne = (voulue: Partial<LigneACoter> = {}, localisations = [voeu(2, RENNES), voeu(1, SAINT_MALO)]): LigneACoter => ({
  rang: 1,
  demandeId: 1,
  prevue: 0,
  revision: 0,
  statut: 'active',
  disparue: false,
  aCoter: true,
  mutation,
  dateDepot,
  naissance: null,
  donnees: { ...donnees, localisations, profil: null },
  grilleCode: null,
  criteres: null,
  envoiEnJeu: false,
  ...voulue,
});
const expulsion = unCritere({ code: 'EXPULSION', mode: 'justificatif', bornes: { min: 30, max: 30 } });
/** Chaque territoire a sa grille, sauf ceux qu'on tait. */
const grilles =
  (...sans: string[]): GrillesEnVigueur =>
  (siren) =>
    sans.includes(siren) ? null : { code: siren, moteur: compilerGrille(uneGrille([expulsion], { code: siren, siren })) };
const retenue = (l: LigneACoter, connues = grilles()) => {
  const issue = coterLigne(l, [RENNES, SAINT_MALO], connues, '2026-11-21');
  return issue.tag === 'cotee' ? [issue.modele.code, issue.points] : issue.raison;
};

describe('une demande de plusieurs territoires, dans un calcul', () => {
  it('suit la grille de son premier vœu qui en a une', () => {
    expect(retenue(ligne())).toEqual([SAINT_MALO, 0]);
    expect(retenue(ligne(), grilles(SAINT_MALO))).toEqual([RENNES, 0]);
    expect(retenue(ligne(), grilles(SAINT_MALO, RENNES))).toBe('sans-grille');
    expect(retenue(ligne({}, [voeu(1, '200042174')]))).toBe('sans-lieu');
  });

  it('garde celle de sa cotation courante, avec les preuves établies ; une autre grille ne les reprend pas', () => {
    const preuve = {
      code: 'EXPULSION',
      points: 30,
      origine: 'justificatif',
      valeur: null,
      codeInsee: null,
      preuve: 'Vue',
    } as const;
    expect(retenue(ligne({ grilleCode: RENNES, criteres: [preuve] }))).toEqual([RENNES, 30]);
    expect(retenue(ligne({ grilleCode: RENNES, criteres: [{ ...preuve, origine: 'automatique' }] }))).toEqual([RENNES, 0]);
    expect(retenue(ligne({ grilleCode: 'AUTRE', criteres: [preuve] }))).toEqual([SAINT_MALO, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { motifLibelle } from './motif-libelle.ts';
import { objetLibelle } from './objet-libelle.ts';

describe('L’objet d’une ligne d’audit', () => {
  it.each([
    ['connexion', 'Connexion', null, null],
    ['demande/_rlTYGMgniKb', 'Demande', '_rlTYGMgniKb', '/demandes/_rlTYGMgniKb'],
    ['cotation/c1', 'Cotation', 'c1', '/cotations/c1'],
    ['rejeu r1', 'Rejeu', 'r1', '/rejeux/r1'],
    ['territoire/243500139', 'Territoire', '243500139', null],
    ['constructor/x', 'Route du service', 'constructor/x', null],
    ['POST /api/annonces', 'Route du service', 'POST /api/annonces', null],
  ])('« %s » se nomme, garde sa référence, et mène à sa page', (objet, nom, reference, href) =>
    expect(objetLibelle(objet)).toEqual({ nom, reference, href }),
  );
});

describe('Le motif d’une ligne d’audit', () => {
  it.each([
    ['droit', 'droit manquant'],
    ['piece-justificative', 'Pièce justificative examinée'],
    ['propre-travail', 'sa propre saisie'],
    ['motif-de-demain', 'motif-de-demain'],
  ])('« %s » se dit en mots', (motif, attendu) => expect(motifLibelle(motif)).toBe(attendu));
});

import { describe, expect, it } from 'vitest';
import { cleBrouillon, lireBrouillon, memesValeurs, reprendre } from './brouillon.ts';
import { lignesSaisie } from './lignes-saisie.ts';
import { unDossier } from './un-dossier.fixture.ts';
import { valeursInitiales } from './valeurs-saisie.ts';

const depart = valeursInitiales(lignesSaisie(unDossier()));
const garde = { revision: 4, le: '2026-11-21T09:42:00.000Z', base: depart, valeurs: { ...depart, motif: 'autre' } };

describe('le brouillon', () => {
  it('se relit tel qu’il a été gardé', () => {
    expect(lireBrouillon(JSON.stringify(garde))).toEqual(garde);
  });

  it.each([null, '', '{', '{"revision":1}', JSON.stringify({ ...garde, valeurs: { lignes: [] } })])(
    'n’existe pas s’il est illisible (%s)',
    (texte) => {
      expect(lireBrouillon(texte)).toBeNull();
    },
  );

  it('se reprend sur une grille qui a changé : un critère neuf garde sa valeur de départ, un critère disparu s’oublie', () => {
    const ancien = {
      ...depart,
      justification: 'Vu au guichet',
      lignes: { DALO: { ...depart.lignes.DALO, retenu: true }, PARTI: depart.lignes.DALO },
    };
    const repris = reprendre(depart, JSON.parse(JSON.stringify(ancien)));
    expect(Object.keys(repris.lignes)).toEqual(Object.keys(depart.lignes));
    expect([repris.justification, repris.lignes.DALO?.retenu]).toEqual(['Vu au guichet', true]);
  });

  it('sait si quelque chose a changé, quel que soit l’ordre des lignes', () => {
    const retourne = { ...depart, lignes: Object.fromEntries(Object.entries(depart.lignes).reverse()) };
    expect(memesValeurs(depart, retourne)).toBe(true);
    expect(memesValeurs(depart, { ...depart, motif: 'autre' })).toBe(false);
  });

  it('est propre à une demande et à un territoire', () => {
    expect(cleBrouillon('dupont', '243500139')).not.toBe(cleBrouillon('dupont', '243500782'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIS_DEMANDES, type TriDemandes } from '../domain/filtre-demandes.ts';
import { type Curseur, ecrireCurseur, lireCurseur } from './curseur-demandes.ts';

const tris = Object.keys(TRIS_DEMANDES) as TriDemandes[];
const cle = (tri: TriDemandes) =>
  tri.startsWith('note') ? 42 : tri.startsWith('depot') ? '2024-03-12' : '2026-11-02T08:31:02.000Z';

describe('curseur des demandes', () => {
  it('se relit tel qu’écrit, et seulement pour son tri', () => {
    for (const tri of tris) {
      const curseur: Curseur = { sens: 'apres', tri, cle: cle(tri), id: 7 };
      for (const autre of tris) expect(lireCurseur(ecrireCurseur(curseur), autre)).toEqual(autre === tri ? curseur : null);
    }
  });

  it('ignore tout texte qui n’est pas un curseur', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...tris), (texte, tri) => {
        expect(lireCurseur(texte, tri)).toBeNull();
      }),
    );
  });

  it('ignore une clé d’une autre nature, qui ferait échouer la requête', () => {
    const fabrique = (tri: string, valeur: unknown) =>
      Buffer.from(JSON.stringify(['apres', tri, valeur, 1])).toString('base64url');
    expect(lireCurseur(fabrique('maj-desc', 12), 'maj-desc')).toBeNull();
    expect(lireCurseur(fabrique('note-asc', 'x'), 'note-asc')).toBeNull();
    expect(lireCurseur(fabrique('note-asc', 1e12), 'note-asc')).toBeNull();
    expect(lireCurseur(fabrique('depot-asc', '2024-99-99'), 'depot-asc')).toBeNull();
  });
});

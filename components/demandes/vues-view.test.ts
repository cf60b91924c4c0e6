import { describe, expect, it } from 'vitest';
import { toVues } from './vues-view.ts';

const vues = [
  { ref: 'v1', nom: 'À coter à Rennes', adresse: 'etat=a-coter&colonnes=note.etat', equipe: false, auteur: null },
  { ref: 'v2', nom: 'Rejetées', adresse: 'etat=rejetee', equipe: true, auteur: 'Camille Le Goff' },
];

describe('les vues de la liste', () => {
  it('séparent les miennes de celles de l’équipe, et disent de qui', () => {
    const { miennes, equipe, courante } = toVues(vues, null, '');
    expect(miennes.map((v) => [v.libelle, v.href])).toEqual([
      ['À coter à Rennes', '/demandes?etat=a-coter&colonnes=note.etat&vue=v1'],
    ]);
    expect(equipe.map((v) => v.libelle)).toEqual(['Rejetées (Camille L.)']);
    expect(courante).toBeNull();
  });

  it.each([
    ['etat=a-coter&colonnes=note.etat&vue=v1', false],
    ['vue=v1&colonnes=note.etat&etat=a-coter&curseur=abc&apercu=r1', false],
    ['etat=a-coter&colonnes=etat.note&vue=v1', true],
    ['etat=a-coter&colonnes=note.etat&densite=compacte&vue=v1', true],
  ])('partie de « v1 », l’adresse %s est modifiée : %s', (requete, modifiee) =>
    expect(toVues(vues, 'v1', requete).courante?.modifiee).toBe(modifiee),
  );
});

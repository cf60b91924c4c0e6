import { describe, expect, it } from 'vitest';
import { environnementMontre } from './environnement-montre.ts';

describe('L’environnement que la console montre', () => {
  it.each([
    ['celui de l’adresse', 'base-ecole', 'base-ecole'],
    ['le dernier choix si l’adresse n’en dit pas', null, 'production'],
    ['le dernier choix si l’adresse dit un environnement que la personne ne voit pas', 'recette', 'production'],
  ])('est %s', (_, adresse, attendu) =>
    expect(environnementMontre(adresse, ['base-ecole', 'production'], 'production')).toBe(attendu),
  );
});

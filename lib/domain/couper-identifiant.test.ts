import { describe, expect, it } from 'vitest';
import { couperIdentifiant } from './couper-identifiant.ts';

describe('un identifiant client coupé', () => {
  it.each([
    ['7f3a9c12-1111-4222-8333-abcdefabcdef', '7f3a…cdef'],
    ['demo-app', 'de…pp'],
    ['ab', '…'],
    ['', '…'],
  ])('« %s » se montre « %s »', (entier, coupe) => expect(couperIdentifiant(entier)).toBe(coupe));
});

import { describe, expect, it } from 'vitest';
import { rappelSecret } from './rappel-secret.ts';

describe('le rappel de l’âge d’un secret', () => {
  it.each([
    [null, { tag: 'inconnu' }],
    ['2026-12-22', { tag: 'loin', jours: 31 }],
    ['2026-12-21', { tag: 'rappel', seuil: 30, jours: 30 }],
    ['2026-12-07', { tag: 'rappel', seuil: 30, jours: 16 }],
    ['2026-12-06', { tag: 'rappel', seuil: 15, jours: 15 }],
    ['2026-11-29', { tag: 'rappel', seuil: 15, jours: 8 }],
    ['2026-11-28', { tag: 'rappel', seuil: 7, jours: 7 }],
    ['2026-11-21', { tag: 'rappel', seuil: 7, jours: 0 }],
    ['2026-11-20', { tag: 'expire', jours: -1 }],
  ])('expiration %s, le 21 novembre', (expire, attendu) => expect(rappelSecret(expire, '2026-11-21')).toEqual(attendu));
});

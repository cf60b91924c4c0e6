import { describe, expect, it } from 'vitest';
import { decrireErreur } from './decrire-erreur.ts';

const naitre = (faire: () => unknown): unknown => {
  try {
    return faire();
  } catch (cause) {
    return cause;
  }
};

describe('Ce qu’un journal dit d’une erreur', () => {
  it.each([
    ['PostgreSQL', Object.assign(new Error('invalid input syntax for type date: "CANARI"'), { name: 'error', code: '22007' })],
    ['un doublon', Object.assign(new Error('CANARI'), { code: '23505', detail: 'Key (numero_unique)=(CANARI)' })],
    ['JSON.parse', naitre(() => JSON.parse('CANARI'))],
    ['autre chose qu’une erreur', 'CANARI'],
  ])('%s : jamais la donnée', (_qui, cause) => expect(JSON.stringify(decrireErreur(cause))).not.toContain('CANARI'));

  it('garde le code, et la phrase écrite par un programmeur', () => {
    expect(decrireErreur(Object.assign(new Error('x'), { code: '57014' }))).toMatchObject({ erreur: 'Error', code: '57014' });
    expect(decrireErreur(new Error('La trace d’audit est rompue'))).toMatchObject({ phrase: 'La trace d’audit est rompue' });
  });
});

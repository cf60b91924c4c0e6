import { describe, expect, it } from 'vitest';
import { lireEnv } from './env.ts';

const BONS = {
  DATABASE_URL: 'postgresql://app@127.0.0.1:5432/app',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PROCONNECT_ISSUER: 'http://127.0.0.1:4002',
  PROCONNECT_CLIENT_ID: 'supervision',
  PROCONNECT_CLIENT_SECRET: 'y'.repeat(16),
  PISTE_TOKEN_URL: 'http://127.0.0.1:4000/api/oauth/token',
  SNE_COTATION_BASE_URL: 'http://127.0.0.1:4000/mtes/sne-cotation/v1',
  PISTE_CLIENT_ID: 'application',
  PISTE_CLIENT_SECRET: 'z'.repeat(16),
};

describe('les réglages', () => {
  it('se lisent quand ils sont bons', () => expect(lireEnv(BONS).PISTE_DEBIT_PAR_SECONDE).toBe(10));

  it('nomment tout ce qui manque en une seule fois', () => {
    expect(() => lireEnv({})).toThrow(/DATABASE_URL[\s\S]*NEXTAUTH_SECRET[\s\S]*PISTE_CLIENT_SECRET/);
  });

  it.each([
    ['NEXTAUTH_SECRET', 'court'],
    ['PISTE_TOKEN_URL', 'http://oauth.piste.example/token'],
    ['SNE_COTATION_BASE_URL', 'http://127.0.0.1.ailleurs.example/v1'],
    ['PISTE_DEBIT_PAR_SECONDE', '0'],
    ['ENVIRONNEMENT', 'prod'],
    ['DATABASE_URL', 'mysql://ailleurs'],
  ])('refusent %s = « %s »', (nom, valeur) => expect(() => lireEnv({ ...BONS, [nom]: valeur })).toThrow(nom));

  it("n'ont aucun secret par défaut", () => {
    for (const nom of ['NEXTAUTH_SECRET', 'PROCONNECT_CLIENT_SECRET', 'PISTE_CLIENT_SECRET'])
      expect(() => lireEnv({ ...BONS, [nom]: undefined })).toThrow(nom);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retourSur } from './retour-sur.ts';

const HOSTILES = [
  '//pirate.example',
  '///pirate.example',
  '////pirate.example',
  '/\\pirate.example',
  '\\\\pirate.example',
  '/\t/pirate.example',

  'https://pirate.example',
  'http:pirate.example',
  'HTTPS://pirate.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b',

  '/%0d%0aLocation: //pirate.example',
  '/\r\nLocation://pirate',
  '/\n//pirate',
  ' /demandes',
  '/ //pirate',
  '/demandes\u0000',

  '/.//pirate.example',
  '/..//pirate.example',
  '/./\\pirate.example',
  '/%2e//pirate.example',
  '/x/..//pirate.example',

  '//127.0.0.1:3000.pirate.example',
  '//ici.invalid@pirate.example',
  '/\u2044/pirate.example',
  '//[::1]',
  '//:80',
  '/\u3000/pirate',

  '',
  'demandes',
  '?x',
  '#x',
  'null',
  '/connexion',
  '/connexion/erreur',
  '/deconnexion?state=x',
  '/api/demandes',
  '/api',
];

describe('L’adresse de retour après connexion', () => {
  it.each(HOSTILES)('%j ne mène pas ailleurs', (brut) => {
    const sur = retourSur(brut);
    const arrivee = new URL(sur, 'https://service.example');
    expect(arrivee.origin).toBe('https://service.example');
    expect(sur).not.toMatch(/^\/\/|[\r\n\\]/);
  });

  it.each([
    '//pirate.example',
    '/\\pirate.example',
    '/.//pirate.example',
    'https://pirate.example',
    '/api/demandes',
    '/connexion',
  ])('%j devient l’accueil', (brut) => expect(retourSur(brut)).toBe('/'));

  it.each(['/demandes', '/demandes?etat=a-coter&tri=-note', '/demandes/8f3k?onglet=appels', '/', '/apiculture'])(
    '%j est gardé',
    (brut) => expect(retourSur(brut)).toBe(brut),
  );

  it('reste sur le service pour tout texte', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((s) => `/${s}`),
        ),
        (brut) => {
          const sur = retourSur(brut);
          expect(new URL(sur, 'https://service.example').origin).toBe('https://service.example');
          expect(retourSur(sur)).toBe(sur);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifierSignature } from './signature.ts';

const courant = 'b6e0a4d19c7f25831e4b90d6a2f87c53';
const precedent = 'ancien-secret-0123456789';
const secrets = { courant, precedent };
const signer = (corps: Uint8Array, secret = courant) => `sha256=${createHmac('sha256', secret).update(corps).digest('hex')}`;
const octets = (texte: string) => Buffer.from(texte);

const CORPS = [
  '{"event":"market.completed","market":{"name":"Réfection de la salle Œuvre"}}',
  '{"name":"R\\u0026D"}',
  '{"name":"R&D"}',
  '{"name":"a\u2028b\u2029"}',
  '{"name":"😀"}',
  '{"a":1}\r\n',
  '\ufeff{"a":1}',
  '',
  '{',
  'x'.repeat(200_000),
];

describe('la signature d’une notification', () => {
  it.each(CORPS.map((c) => [c.slice(0, 40), c]))('se vérifie sur les octets reçus : %j', (_, corps) => {
    expect(verifierSignature(octets(corps), signer(octets(corps)), secrets)).toBe('courant');
  });

  it('du secret précédent est reconnue pendant une rotation, et plus après', () => {
    const corps = octets('{}');
    expect(verifierSignature(corps, signer(corps, precedent), secrets)).toBe('precedent');
    expect(verifierSignature(corps, signer(corps, precedent), { courant, precedent: null })).toBeNull();
  });

  it('ne survit pas à une réécriture du même JSON', () => {
    const recu = octets('{"name":"R\\u0026D"}');
    const reecrit = octets(JSON.stringify(JSON.parse(recu.toString())));
    expect(verifierSignature(reecrit, signer(recu), secrets)).toBeNull();
  });

  const corps = octets('{"event":"market.completed"}');
  const bonne = signer(corps);
  it.each([
    ['absente', null],
    ['vide', ''],
    ['sans préfixe', bonne.slice(7)],
    ['en majuscules', `sha256=${bonne.slice(7).toUpperCase()}`],
    ['courte', bonne.slice(0, -1)],
    ['longue', `${bonne}0`],
    ['hors hexadécimal', `sha256=${'z'.repeat(64)}`],
    ['d’un autre secret', signer(corps, 'autre')],
    ['du secret vide', signer(corps, '')],
    ['du secret décodé', `sha256=${createHmac('sha256', Buffer.from(courant, 'hex')).update(corps).digest('hex')}`],
    ['doublée', `${bonne}, ${bonne}`],
    ['d’un autre algorithme', `sha1=${createHmac('sha1', courant).update(corps).digest('hex')}`],
    ['de SHA-512', `sha256=${createHmac('sha512', courant).update(corps).digest('hex').slice(0, 64)}`],
    ['de zéros', `sha256=${'0'.repeat(64)}`],
    ['suivie d’un saut de ligne', `${bonne}\n`],
  ])('%s est refusée', (_, enTete) => expect(verifierSignature(corps, enTete, secrets)).toBeNull());

  it('tombe au premier bit changé, où qu’il soit', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), (recu, n) => {
        const signature = signer(recu);
        const change = Uint8Array.from(recu);
        const place = n % (recu.length * 8);
        change[place >> 3] = (change[place >> 3] ?? 0) ^ (1 << (place & 7));
        return (
          verifierSignature(recu, signature, secrets) === 'courant' && verifierSignature(change, signature, secrets) === null
        );
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { EXCERPT_BYTES, excerptOf, scrub } from './scrub.ts';

const CANARIS = [
  'CANARI-JETON-0123456789',
  'ORVENNEC',
  'Maëlle',
  '1988-03-21',
  '035062112345600017',
  'canari@exemple.fr',
  'CANARI-SECRET',
];

const corps = JSON.stringify({
  access_token: 'CANARI-JETON-0123456789',
  client_secret: 'CANARI-SECRET',
  message: 'La demande 035062112345600017 (035 0621 123456 00017) de canari@exemple.fr est refusée',
  demandeur: { nom: 'ORVENNEC', prenom: 'Maëlle', date_naissance: '1988-03-21', nom_usage: 'ORVENNEC "dite" Maëlle' },
  code: 'ERRCOTCAL0004',
});

describe('Expurgation des extraits', () => {
  it('retire jetons, secrets, identités, courriels et numéros uniques, et garde le code', () => {
    const expurge = scrub(corps);
    for (const canari of CANARIS) expect(expurge).not.toContain(canari);
    expect(expurge).not.toContain('035 0621 123456 00017');
    expect(expurge).toContain('ERRCOTCAL0004');
  });

  it('retire un canari même quand le plafond coupe sa chaîne', () => {
    for (let fin = 1; fin < corps.length; fin++) {
      const expurge = scrub(corps.slice(0, fin));
      expect(expurge).not.toContain('CANARI-J');
      expect(expurge).not.toContain('ORVENN');
    }
  });

  it('retire en-têtes d’autorisation, formulaires, jetons signés, téléphones et numéros corses ou ultramarins', () => {
    const texte =
      'Authorization: Bearer abcdefgh12345678 client_secret=azertyuiop&grant_type=x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln 06 12 34 56 78 02A072209876500ABC 974012300000100042';
    const expurge = scrub(texte);
    for (const fuite of ['abcdefgh', 'azerty', 'eyJ', '12 34 56', '02A0', '9740123']) expect(expurge).not.toContain(fuite);
    expect(expurge).toContain('grant_type=x');
  });

  it('masque les valeurs connues où qu’elles soient', () => {
    expect(scrub('<p>jeton opaque a1b2c3 vu</p>', ['a1b2c3', ''])).toBe('<p>jeton opaque *** vu</p>');
  });

  it('retire les identités de notre corps cité dans un message, échappé une fois ou deux, en XML ou en formulaire', () => {
    const cite = JSON.stringify({ message: `Corps refusé : ${corps}`, code: 'ERRCOTCAL0004' });
    const texte = `${cite} ${JSON.stringify(cite)} <nom>ORVENNEC</nom> <prenom>Maëlle</prenom> nom=ORVENNEC&prenom=Maëlle`;
    const expurge = scrub(texte);
    for (const canari of CANARIS) expect(expurge).not.toContain(canari);
    expect(expurge).toContain('ERRCOTCAL0004');
  });

  it('plafonne l’extrait, sans laisser le début d’un secret que le plafond coupe', () => {
    expect(excerptOf(Buffer.alloc(100_000, 'x'))).toHaveLength(EXCERPT_BYTES);
    const secret = 'CANARI-SECRET';
    for (let reste = 1; reste < secret.length; reste++) {
      const extrait = excerptOf(Buffer.from('x'.repeat(EXCERPT_BYTES - reste) + secret), [secret]);
      expect(extrait).not.toContain('C');
    }
  });

  it('reste rapide sur un corps hostile', () => {
    const hostile = `"nom":"${'\\\\'.repeat(8_000)}`;
    const debut = performance.now();
    scrub(hostile);
    scrub('@'.repeat(16_000));
    scrub('a.'.repeat(8_000));
    scrub('eyJ'.repeat(5_000));
    scrub(`"${'token_'.repeat(2_600)}`);
    scrub(`Bearer${' '.repeat(16_000)}`);
    scrub('\\"nom\\":'.repeat(2_000));
    scrub('secret'.repeat(2_700));
    expect(performance.now() - debut).toBeLessThan(250);
  });
});

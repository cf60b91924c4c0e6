import { describe, expect, it } from 'vitest';
import { classify } from './classify.ts';
import { fileName } from './file-name.ts';
import { lireRefus } from './telechargement.ts';

const MAINTENANT = Date.parse('2026-11-21T09:00:00Z');
const classer = (status: number, corps: unknown = {}, headers: Record<string, string> = {}) =>
  classify({ status, headers, body: Buffer.from(JSON.stringify(corps)), truncated: false }, () => 'extrait', MAINTENANT);

describe('une réponse de Passe Marché', () => {
  it.each([200, 204, 299])('%i n’est pas un échec', (status) => expect(classer(status)).toBeNull());

  it.each([
    [300, {}, 'UNKNOWN'],
    [401, {}, 'AUTH_TOKEN'],
    [403, { error: 'Forbidden' }, 'ACCESS'],
    [403, { errors: { market_type_codes: ['defense non permise'] } }, 'VALIDATION'],
    [403, { errors: { constructor: ['non permis'] } }, 'ACCESS'],
    [404, { error: 'Not Found' }, 'NOT_FOUND_ROUTE'],
    [404, { error: 'Market not found' }, 'NOT_FOUND'],
    [404, { error: 'Documents not available' }, 'NOT_FOUND'],
    [404, {}, 'NOT_FOUND_ROUTE'],
    [409, {}, 'CONFLICT'],
    [422, {}, 'VALIDATION'],
    [429, {}, 'QUOTA'],
    [499, {}, 'UNKNOWN'],
    [500, {}, 'SERVER'],
    [503, {}, 'SERVER'],
  ])('%i %j se classe %s, reçu et non perdu', (status, corps, tag) =>
    expect(classer(status, corps)).toMatchObject({ tag, stage: 'appel', sent: 'oui', answer: { status, excerpt: 'extrait' } }),
  );

  it.each([
    ['l’en-tête', {}, { 'retry-after': '7' }, 7_000],
    ['l’en-tête avant le corps', { retry_after: 30 }, { 'retry-after': '7' }, 7_000],
    ['le corps', { retry_after: 30 }, {}, 30_000],
    ['une heure au plus', { retry_after: 3_600 }, {}, 3_600_000],
    ['rien de plus long', { retry_after: 3_601 }, {}, null],
    ['rien de nul', { retry_after: 0 }, {}, null],
    ['rien', {}, {}, null],
  ] as const)('dit par %s combien attendre après un 429', (_cas, corps, entetes, retryAfterMs) =>
    expect(classer(429, corps, entetes)).toMatchObject({ tag: 'QUOTA', retryAfterMs }),
  );

  it('place une faute sur notre champ, que le partenaire l’écrive en objet ou en phrases', () => {
    const fautes = (errors: unknown) => {
      const echec = classer(422, { errors });
      return echec !== null && 'answer' in echec ? echec.answer.errors.map(({ code, champ }) => [code, champ]) : [];
    };
    expect(fautes({ siret: 'invalide', constructor: ['x', 'y'] })).toEqual([
      ['siret', 'siret'],
      ['constructor', null],
      ['constructor', null],
    ]);
    expect(fautes(['siret est invalide', 'constructor est invalide', 'Une phrase libre'])).toEqual([
      ['siret', 'siret'],
      ['errors', null],
      ['errors', null],
    ]);
  });
});

describe('un téléchargement refusé', () => {
  it.each([
    [422, {}, { tag: 'pas-finalisee' }],
    [404, { error: 'Documents not available' }, { tag: 'documents-absents' }],
    [404, { error: 'Application not found' }, { tag: 'inconnue' }],
    [404, { error: 'Not Found' }, null],
    [403, {}, null],
    [500, {}, null],
  ])('%i %j : %o', (status, corps, issue) => {
    const echec = classer(status, corps);
    expect(echec === null ? 'aucun échec' : lireRefus(echec)).toEqual(issue);
  });
});

describe('le nom d’un fichier reçu', () => {
  it.each([
    ['attachment; filename="Attestation fiscale.PDF"', 'Attestation fiscale.PDF'],
    ['attachment; filename=../../etc/kbis.pdf', 'kbis.pdf'],
    ['attachment; filename="C:\\temp\\kbis.pdf"', 'kbis.pdf'],
    ['attachment; filename="kbis<script>.pdf"', 'kbisscript.pdf'],
    ['attachment; filename="kbis.exe"', 'attestation.pdf'],
    ['attachment; filename=".pdf"', 'attestation.pdf'],
    [`attachment; filename="${'a'.repeat(146)}.pdf"`, `${'a'.repeat(146)}.pdf`],
    [`attachment; filename="${'a'.repeat(147)}.pdf"`, 'attestation.pdf'],
    ['', 'attestation.pdf'],
  ])('« %s » se montre « %s »', (disposition, nom) => expect(fileName(disposition, 'attestation')).toBe(nom));
});

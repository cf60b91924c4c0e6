import { describe, expect, it } from 'vitest';
import { err } from '../core/result.ts';
import type { CallError, Failure } from '../remote/failure.ts';
import { versIssue } from './issue-ecriture.ts';

const RECU = { stage: 'appel', sent: 'oui' } as const;
const repondue = (tag: 'VALIDATION' | 'CONFLICT' | 'NOT_FOUND' | 'UNKNOWN' | 'ACCESS', champ: string | null = null): Failure => ({
  ...RECU,
  tag,
  answer: { status: 422, errors: [{ code: 'siret', message: null, champ }], excerpt: '' },
});
const PERDUE: Failure = { tag: 'TIMEOUT', stage: 'appel', sent: 'peut-etre', phase: 'reponse' };
const JAMAIS_PARTIE: Failure = { tag: 'NETWORK', stage: 'appel', sent: 'non', cause: 'ECONNREFUSED' };
const quota: Failure = { ...RECU, tag: 'QUOTA', answer: { status: 429, errors: [], excerpt: '' }, retryAfterMs: 7_000 };
const issue = (error: CallError, repetable: boolean) => versIssue(err(error), { repetable });

describe('ce que devient une écriture chez Passe Marché', () => {
  it('dont la réponse se perd : incertaine, sauf si la refaire est sans danger', () => {
    expect(issue(PERDUE, false)).toEqual({ tag: 'incertaine', classe: 'TIMEOUT' });
    expect(issue(PERDUE, true)).toEqual({ tag: 'differee', classe: 'TIMEOUT', attendreMs: null });
  });

  it('qui n’est pas partie, ou que le débit retient : plus tard, après le délai demandé', () => {
    expect(issue(JAMAIS_PARTIE, false)).toEqual({ tag: 'differee', classe: 'NETWORK', attendreMs: null });
    expect(issue({ tag: 'NON_TENTE', reason: 'disjoncteur', retryAfterMs: 5_000 }, false)).toMatchObject({ attendreMs: 5_000 });
    expect(issue(quota, false)).toEqual({ tag: 'differee', classe: 'QUOTA', attendreMs: 7_000 });
    expect(issue(repondue('ACCESS'), false)).toMatchObject({ tag: 'differee' });
  });

  it.each(['VALIDATION', 'CONFLICT', 'NOT_FOUND', 'UNKNOWN'] as const)('refusée (%s) : à corriger, sur notre champ', (tag) =>
    expect(issue(repondue(tag, 'siret'), false)).toEqual({
      tag: 'refusee',
      classe: tag,
      fautes: [{ champ: 'siret', message: 'Passe Marché refuse : siret' }],
    }),
  );

  it('candidature sur un marché pas encore synchronisé : plus tard ; un marché, lui, est refusé', () => {
    expect(issue(repondue('VALIDATION', 'marche'), true)).toMatchObject({ tag: 'differee' });
    expect(issue(repondue('VALIDATION', 'marche'), false)).toMatchObject({ tag: 'refusee' });
    expect(issue(repondue('VALIDATION'), true)).toMatchObject({ tag: 'refusee', fautes: [{ champ: '' }] });
  });
});

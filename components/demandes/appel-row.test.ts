import { describe, expect, it } from 'vitest';
import { toAppelRow } from './appel-row.ts';

const appel = {
  id: 1,
  le: '2026-11-20T09:00:00.000Z',
  partenaire: 'sne',
  operation: 'get-demande',
  verdict: 'reussi',
  classe: null,
  code: null,
  http: 200,
  dureeMs: 1234,
  tentative: 1,
  correlation: 'c-1',
  cause: null,
} as const;

describe('Un appel de la fiche', () => {
  it('nomme son opération comme le journal, jamais comme le programme', () =>
    expect(toAppelRow(appel).operation).toBe('Lire une demande'));

  it('dit la cause en mots, et garde à côté ce que le partenaire a répondu', () => {
    const refuse = { ...appel, verdict: 'refuse', classe: 'CONFLICT', code: 'ERRCOTNUM9003', http: 409, cause: 'Demande radiée' };
    expect(toAppelRow(refuse)).toMatchObject({ cause: 'Demande radiée', reponse: 'ERRCOTNUM9003, HTTP 409' });
    expect(toAppelRow({ ...refuse, cause: null, code: null })).toMatchObject({
      cause: 'Cause non répertoriée',
      reponse: 'CONFLICT, HTTP 409',
    });
    expect(toAppelRow(appel)).toMatchObject({ cause: '–', reponse: 'HTTP 200' });
  });
});

import type { CompteRendu } from './compte-rendu.ts';

/** Le compte rendu d'une lecture réussie. */
export const unAppel = (autres: Partial<CompteRendu> = {}): CompteRendu => ({
  operation: 'get-demande',
  method: 'GET',
  route: '/demandes/{num_unique}',
  environment: 'base-ecole',
  attempt: 1,
  startedAtMs: Date.parse('2026-11-21T09:00:00.000Z'),
  durationMs: 12.4,
  status: 200,
  failure: null,
  functionalCode: null,
  detail: null,
  correlation: 'c-1',
  excerpt: null,
  subject: null,
  drifts: [],
  ...autres,
});

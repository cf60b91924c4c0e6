import { expect, it } from 'vitest';
import { ilYA } from './il-y-a.ts';

const maintenant = new Date('2026-11-21T12:00:00.000Z');

it.each([
  ['2026-11-21T11:59:30.000Z', 'il y a 0 minute'],
  ['2026-11-21T11:15:00.000Z', 'il y a 45 minutes'],
  ['2026-11-21T10:30:00.000Z', 'il y a 1 heure'],
  ['2026-11-18T09:00:00.000Z', 'il y a 3 jours'],
])('« %s » se dit « %s »', (le, phrase) => expect(ilYA(new Date(le), maintenant)).toBe(phrase));

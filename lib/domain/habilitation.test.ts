import { describe, expect, it } from 'vitest';
import { etatHabilitation, type Habilitation } from './habilitation.ts';

const maintenant = new Date('2026-11-21T12:00:00.000Z');
const ilYA = (jours: number): string => new Date(maintenant.getTime() - jours * 86_400_000).toISOString();
const habilitation = (partie: Partial<Habilitation>): Habilitation => ({
  actif: true,
  relie: true,
  creeLe: ilYA(400),
  derniereConnexion: ilYA(1),
  invitationExpireLe: null,
  revuLe: ilYA(10),
  ...partie,
});

describe('L’état d’une habilitation', () => {
  it.each([
    ['retiree', { actif: false }],
    ['invitee', { relie: false, invitationExpireLe: ilYA(-1) }],
    ['invitation-echue', { relie: false, invitationExpireLe: ilYA(0) }],
    ['dormante', { derniereConnexion: ilYA(91), revuLe: ilYA(100) }],
    ['active', { derniereConnexion: ilYA(91), revuLe: ilYA(2) }],
    ['a-revoir', { revuLe: ilYA(181) }],
    ['a-revoir', { revuLe: null }],
    ['active', { revuLe: null, creeLe: ilYA(30) }],
    ['active', {}],
  ] as const)('est « %s » pour %o', (etat, partie) => {
    expect(etatHabilitation(habilitation(partie), maintenant)).toBe(etat);
  });
});

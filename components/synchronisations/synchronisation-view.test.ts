import { describe, expect, it } from 'vitest';
import type { SynchronisationLue } from '@/lib/contracts/synchronisations.ts';
import { dureeEnMots, versSynchronisation } from './synchronisation-view.ts';

const lue = (partie: Partial<SynchronisationLue>): SynchronisationLue => ({
  ref: 'abcdef',
  etat: 'en-cours',
  declencheur: 'agent',
  agent: 'Camille Martin',
  demandeeLe: '2026-11-21T08:42:00.000Z',
  debut: null,
  fin: null,
  battementLe: null,
  total: 0,
  lues: 0,
  inchangees: 0,
  creees: 0,
  modifiees: 0,
  disparues: 0,
  erreurs: 0,
  message: null,
  baisseAConfirmer: null,
  ...partie,
});

describe('une synchronisation à l’écran', () => {
  it('n’annonce pas d’avancement avant d’avoir lu la liste', () =>
    expect(versSynchronisation(lue({}))).toMatchObject({ avancement: '–', part: null, bilan: 'Rien pour l’instant' }));

  it('dit ce qu’elle a fait, en accordant', () =>
    expect(versSynchronisation(lue({ total: 500, lues: 250, creees: 1, modifiees: 2, inchangees: 247 }))).toMatchObject({
      part: 50,
      bilan: '1 créée, 2 modifiées, 247 inchangées',
      origine: 'Demandée par Camille Martin',
    }));

  it.each([
    [0, 'moins de 1 s'],
    [499, 'moins de 1 s'],
    [999, '1 s'],
    [59_400, '59 s'],
    [125_000, '2 min 05 s'],
  ])('dit la durée de %i ms : %s', (ms, mots) => expect(dureeEnMots(ms)).toBe(mots));
});

import { describe, expect, it } from 'vitest';
import type { SynchronisationLue } from '@/lib/contracts/synchronisations.ts';
import { dureeEnMots, estActive, versSynchronisation } from './synchronisation-view.ts';

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

  it('compte chaque sorte au singulier et au pluriel, et n’est à 100 % qu’à la fin', () => {
    const bilan = (n: number) =>
      versSynchronisation(lue({ creees: n, modifiees: n, inchangees: n, disparues: n, erreurs: n })).bilan;
    expect(bilan(1)).toBe('1 créée, 1 modifiée, 1 inchangée, 1 disparue, 1 en erreur');
    expect(bilan(2)).toBe('2 créées, 2 modifiées, 2 inchangées, 2 disparues, 2 en erreur');
    expect(versSynchronisation(lue({ total: 400, lues: 399 }))).toMatchObject({ avancement: '399 sur 400', part: 99 });
  });

  it('dit d’où elle vient et combien elle a duré', () => {
    const vue = (partie: Partial<SynchronisationLue>) => versSynchronisation(lue(partie));
    expect(vue({ agent: null, declencheur: 'planifiee' }).origine).toBe('Planifiée');
    expect(vue({ agent: null, declencheur: 'neuf' }).origine).toBe('neuf');
    const debut = '2026-11-21T08:42:00.000Z';
    expect([vue({}).duree, vue({ debut }).duree, vue({ debut, fin: '2026-11-21T08:44:05.000Z' }).duree]).toEqual([
      '–',
      '–',
      '2 min 05 s',
    ]);
  });

  it.each([
    ['en-attente', true],
    ['en-cours', true],
    ['terminee', false],
    ['interrompue', false],
  ] as const)('%s : active, %s', (etat, active) => expect(estActive({ etat })).toBe(active));

  it.each([
    [0, 'moins de 1 s'],
    [499, 'moins de 1 s'],
    [999, '1 s'],
    [59_400, '59 s'],
    [125_000, '2 min 05 s'],
  ])('dit la durée de %i ms : %s', (ms, mots) => expect(dureeEnMots(ms)).toBe(mots));
});

import { describe, expect, it } from 'vitest';
import type { CalculLu } from '@/lib/contracts/calculs.ts';
import { dureeLibelle, versSuivi } from './calcul-view.ts';

const calcul = (partie: Partial<CalculLu>): CalculLu => ({
  ref: 'abcdef',
  etat: 'en-cours',
  territoires: ['Rennes Métropole'],
  echeance: '2026-08-15',
  agent: 'Hélène Aubrée',
  demandeLe: '2026-08-10T07:59:00.000Z',
  debut: '2026-08-10T08:00:00.000Z',
  fin: null,
  total: 60_000,
  aCalculer: 23_800,
  enFile: 200,
  transmises: 35_990,
  rejetees: 4,
  ecartees: 6,
  ...partie,
});
const points = [
  { le: '2026-08-10T08:00:00.000Z', restantes: 60_000 },
  { le: '2026-08-10T09:00:00.000Z', restantes: 24_000 },
];
const suivi = (partie: Partial<CalculLu> = {}) =>
  versSuivi({ calcul: calcul(partie), points, ecarts: [{ raison: 'radiee', n: 6 }], lu: '2026-08-10T09:00:00.000Z' });
const clair = (texte: string) => texte.replaceAll(/[\u202f\u00a0]/g, ' ');

describe('un calcul du stock à l’écran', () => {
  it('dit ce qui reste, le rythme, la fin prévue et l’échéance', () => {
    expect(clair(suivi().phrase)).toBe(
      'Il reste 24 000 demandes. À 36 000 par heure, fin prévue le 10/08/2026 à 11 h 40, avant l’échéance du 15/08/2026.',
    );
    expect(suivi().alerte).toBe(false);
  });

  it('alerte quand l’échéance ne tient pas', () => {
    expect(suivi({ echeance: '2026-08-09' }).alerte).toBe(true);
  });

  it('n’annonce aucune fin en pause', () => expect(clair(suivi({ etat: 'en-pause' }).phrase)).toContain('aucune fin prévue'));

  it('nomme chaque raison d’écart', () => expect(suivi().ecarts).toEqual([{ raison: 'Demande radiée', n: '6' }]));

  it.each([
    [20_000, 'moins d’une minute'],
    [600_000, '10 min'],
    [6_000_000, '1 h 40'],
  ])('dit une durée de %i ms : %s', (ms, mots) => expect(dureeLibelle(ms)).toBe(mots));
});

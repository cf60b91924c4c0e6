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

  it.each<[Partial<CalculLu>, string]>([
    [{ etat: 'en-attente', debut: null }, 'Le calcul commence dès qu’un travailleur est libre.'],
    [
      { etat: 'termine', fin: '2026-08-10T10:00:00.000Z', aCalculer: 0, enFile: 0 },
      'Terminé le 10/08/2026 à 12 h 00 : 35 990 cotations transmises, échéance du 15/08/2026.',
    ],
    [{ etat: 'arrete', transmises: 1 }, 'Arrêté : 1 cotation transmise sur 60 000.'],
    [
      { etat: 'en-pause', aCalculer: 1, enFile: 0 },
      'Il reste 1 demande. En pause : aucune fin prévue pour l’échéance du 15/08/2026.',
    ],
    [
      { echeance: '2026-08-09' },
      'Il reste 24 000 demandes. À 36 000 par heure, fin prévue le 10/08/2026 à 11 h 40, après l’échéance du 09/08/2026.',
    ],
  ])('se dit en une phrase (%#)', (partie, phrase) => expect(clair(suivi(partie).phrase)).toBe(phrase));

  it('dit que son rythme n’est pas encore connu', () => {
    const debut = versSuivi({ calcul: calcul({}), points: [], ecarts: [], lu: '2026-08-10T08:00:00.000Z' });
    expect(clair(debut.phrase)).toBe('Il reste 24 000 demandes. Rythme encore inconnu, échéance du 15/08/2026.');
    expect(debut.alerte).toBe(false);
  });

  it('montre son avancement, ses comptes et qui l’a demandé', () => {
    const { avancement, part, agent, territoires, comptes } = suivi({ territoires: ['Brest', 'Rennes'] });
    expect([clair(avancement), part, agent, territoires]).toEqual(['36 000 sur 60 000', 60, 'Hélène Aubrée', 'Brest, Rennes']);
    expect(comptes.map((c) => `${c.libelle} : ${clair(c.n)}`)).toEqual([
      'Transmises au SNE : 35 990',
      'En file d’envoi : 200',
      'À calculer : 23 800',
      'Refusées ou à vérifier : 4',
      'Écartées : 6',
      'Total : 60 000',
    ]);
    expect(suivi({ debut: null, agent: null })).toMatchObject({ avancement: '–', agent: 'Système' });
    // Un calcul ne se dit pas à 100 % tant qu'il reste une demande.
    expect(suivi({ aCalculer: 1, enFile: 0 }).part).toBe(99);
    const vide = { total: 0, aCalculer: 0, enFile: 0 };
    expect([suivi(vide).part, suivi({ ...vide, fin: '2026-08-10T08:00:00.000Z' }).part]).toEqual([0, 100]);
  });

  it('garde douze points au plus pour le tableau, le premier et le dernier compris', () => {
    const points = Array.from({ length: 30 }, (_, i) => ({ le: new Date(i * 10_000).toISOString(), restantes: 29 - i }));
    const montres = versSuivi({ calcul: calcul({}), points, ecarts: [], lu: '2026-08-10T09:00:00.000Z' }).points;
    expect(montres.map((p) => p.restantes)).toEqual(['29', '26', '23', '20', '17', '14', '11', '8', '5', '2', '0']);
  });

  it('nomme chaque raison d’écart', () => expect(suivi().ecarts).toEqual([{ raison: 'Demande radiée', n: '6' }]));

  it.each([
    [20_000, 'moins d’une minute'],
    [30_000, '1 min'],
    [600_000, '10 min'],
    [3_600_000, '1 h 00'],
    [6_000_000, '1 h 40'],
  ])('dit une durée de %i ms : %s', (ms, mots) => expect(dureeLibelle(ms)).toBe(mots));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Drift, driftsOf, type WatchedContract } from './drift.ts';
import { createSampler } from './sampler.ts';
import { shapeOf } from './shape.ts';

const schema = z.object({
  statut: z.string(),
  total: z.int32().nullish(),
  handicap: z.object({ concerne: z.boolean() }),
  lignes: z.array(z.object({ code: z.string(), points: z.number() })),
  divers: z.unknown().optional(),
});
const contrat: WatchedContract = {
  shape: shapeOf(schema),
  unread: new Set(['handicap.nb_personnes']),
  codes: new Map([
    ['statut', { known: new Set(['ACTIVE', 'RADIEE']), shown: true }],
    ['lignes.*.code', { known: new Set(['DALO']), shown: false }],
  ]),
};
const juste = { statut: 'ACTIVE', total: 3, handicap: { concerne: true }, lignes: [{ code: 'DALO', points: 10 }] };
const dire = ({ path, rule, expected, received }: Drift) => `${path} ${rule} ${expected} → ${received}`;
const ecarts = (corps: unknown) => driftsOf(contrat, corps).map(dire);

describe('l’écart d’une réponse avec le contrat', () => {
  it('n’existe pas quand elle le suit, champs annoncés et non lus compris', () => {
    expect(ecarts(juste)).toEqual([]);
    expect(ecarts({ ...juste, total: null, divers: [1, 'x'], handicap: { concerne: false, nb_personnes: 2 } })).toEqual([]);
  });

  it.each([
    ['un champ nouveau', { ...juste, ajout: { v: 1 } }, ['ajout unknown absent → object']],
    [
      'un champ nouveau au fond d’une liste, une seule fois',
      { ...juste, lignes: [...juste.lignes, { code: 'DALO', points: 1, note: 'x' }, { code: 'DALO', points: 1, note: 'y' }] },
      ['lignes.*.note unknown absent → text'],
    ],
    ['un champ absent', { ...juste, handicap: {} }, ['handicap.concerne missing boolean → absent']],
    ['un autre type', { ...juste, total: '3' }, ['total type number → text']],
    ['un objet devenu liste', { ...juste, handicap: [] }, ['handicap type object → list']],
    ['un code nouveau', { ...juste, statut: 'SUSPENDUE' }, ['statut code ACTIVE, RADIEE → SUSPENDUE']],
    [
      'un code nouveau qui parle d’une personne, sans le montrer',
      { ...juste, lignes: [{ code: 'SANTE_GRAVE', points: 1 }] },
      ['lignes.*.code code DALO → '],
    ],
    [
      'une phrase à la place d’un code, sans la montrer',
      { ...juste, statut: 'Mme Canari, 35000' },
      ['statut code ACTIVE, RADIEE → '],
    ],
    ['un corps d’un autre genre', [juste], ['corps type object → list']],
    ['un nom de champ qui porte un numéro', { ...juste, d035202412345678901: 1 }, ['(nom masqué) unknown absent → number']],
  ])('dit %s', (_cas, corps, attendus) => expect(ecarts(corps)).toEqual(attendus));

  it('ne recopie jamais une valeur reçue, sauf un code public, et reste borné', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (valeur) => {
        const CANARI = 'Canari-Kerzoncuf';
        const corps = {
          ...juste,
          ajout: CANARI,
          divers: valeur,
          total: CANARI,
          lignes: [{ code: CANARI, points: CANARI, x: valeur }],
        };
        const dits = driftsOf(contrat, corps);
        expect(dits.length).toBeLessThanOrEqual(20);
        expect(JSON.stringify(dits)).not.toContain(CANARI);
      }),
    );
    expect(
      driftsOf(contrat, { ...juste, ...Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`c${i}`, i])) }),
    ).toHaveLength(20);
  });
});

describe('l’échantillon', () => {
  it('prend le premier appel de chaque opération, puis un par période, même si l’horloge recule', () => {
    const prendre = createSampler(1_000);
    expect([prendre('a', 0), prendre('a', 999), prendre('b', 500), prendre('a', 1_000)]).toEqual([true, false, true, true]);
    expect(prendre('a', -5_000)).toBe(true);
  });
});

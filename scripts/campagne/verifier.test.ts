import { describe, expect, it } from 'vitest';
import { verifier } from './verifier.ts';

const T1 = '2026-11-21T09:00:00.000Z';
const T2 = '2026-11-21T09:00:01.000Z';
const soumission = { envoi: 'e1', numero: 'n1', dateCotation: T1, points: 10 };
const ligne = (etat: string) => ({ ref: 'e1', numero: 'n1', etat, dateCotation: T1, points: 10 });
const effet = (date = T1, points = 10) => ({ num_unique: 'n1', date_cotation: date, points });

describe('verifier', () => {
  it('n’a rien à dire d’un envoi transmis, appliqué une fois', () => {
    expect(verifier([soumission], [ligne('transmis')], [effet()])).toMatchObject({
      envois: 1,
      perdus: [],
      doubles: [],
      inversions: [],
      ignores: [],
    });
  });

  it.each([
    ['transmis sans effet', [ligne('transmis')], []],
    ['transmis avec d’autres points', [ligne('transmis')], [effet(T1, 11)]],
    ['sans état final', [ligne('a-verifier')], [effet()]],
    ['sans ligne d’envoi', [], [effet()]],
  ])('tient pour perdu un envoi %s', (_, lignes, registre) => {
    expect(verifier([soumission], lignes, registre).perdus).toEqual(['e1']);
  });

  it('voit deux effets de la même cotation, même écrits avec un autre fuseau', () => {
    expect(verifier([soumission], [ligne('transmis')], [effet(), effet('2026-11-21T10:00:00.000+01:00')]).doubles).toEqual([
      `n1|${T1}`,
    ]);
  });

  it('voit un effet ancien qui recouvre un plus récent', () => {
    expect(verifier([soumission], [ligne('transmis')], [effet(T2), effet()]).inversions).toEqual([`n1|${T1}`]);
  });

  it('voit un effet que nos tables disent inexistant', () => {
    expect(verifier([soumission], [ligne('remplace')], [effet()]).ignores).toEqual(['e1']);
  });

  it('compte les incertains sans les dire perdus', () => {
    expect(verifier([soumission], [ligne('incertain')], [])).toMatchObject({ incertains: 1, perdus: [] });
  });
});

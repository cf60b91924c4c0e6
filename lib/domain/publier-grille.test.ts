import { describe, expect, it } from 'vitest';
import { publier, type VersionDeGrille } from './publier-grille.ts';

const JOUR = '2026-11-21';
const version = (voulu: Partial<VersionDeGrille>): VersionDeGrille => ({
  code: 'G',
  version: '3',
  siren: '243500139',
  population: 'primo',
  debut: '2027-01-01',
  fin: null,
  etat: 'brouillon',
  ...voulu,
});
const enVigueur = version({ version: '2', etat: 'publiee', debut: '2024-01-01' });

describe('Publier une grille', () => {
  it('clôt la veille la version en vigueur, qui s’applique jusque-là', () => {
    expect(publier(version({}), [enVigueur], JOUR)).toEqual({
      ok: true,
      value: [{ code: 'G', version: '2', fin: '2026-12-31', etat: 'publiee' }],
    });
  });

  it('le jour même, la version d’avant est aussitôt remplacée', () => {
    expect(publier(version({ debut: JOUR }), [enVigueur], JOUR)).toMatchObject({
      value: [{ fin: '2026-11-20', etat: 'remplacee' }],
    });
  });

  it.each([
    ['un autre territoire', { siren: '243500774' }],
    ['une autre population', { population: 'mutation' as const }],
    ['une version déjà finie', { fin: '2026-10-01' }],
    ['un autre brouillon', { etat: 'brouillon' as const }],
  ])('ne touche pas %s', (_, autre) =>
    expect(publier(version({}), [{ ...enVigueur, ...autre }], JOUR)).toEqual({ ok: true, value: [] }),
  );

  it.each([
    ['déjà publiée', { etat: 'publiee' as const }, 'déjà « Publiée »'],
    ['pour une date passée', { debut: '2026-11-20' }, 'date passée'],
    ['avant une version déjà publiée', { debut: '2026-12-01' }, 'doit commencer après'],
  ])('est refusé : %s', (_, voulu, raison) => {
    const future = { ...enVigueur, debut: '2026-12-15' };
    const issue = publier(version(voulu), [future], JOUR);
    expect(issue.ok ? '' : issue.error).toContain(raison);
  });
});

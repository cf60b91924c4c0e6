import { describe, expect, it } from 'vitest';
import { listeTropCourte, peutSeConfirmer } from './liste-trop-courte.ts';

describe('une liste du SNE trop courte', () => {
  it.each([
    { recues: 0, actives: 1, absentes: 1 },
    { recues: 0, actives: 500, absentes: 500 },
    { recues: 50, actives: 500, absentes: 450 },
    { recues: 474, actives: 500, absentes: 26 },
    { recues: 7, actives: 10, absentes: 3 },
  ])('s’arrête quand $absentes de $actives disparaîtraient', (liste) => {
    expect(listeTropCourte({ ...liste, acceptees: 0 })).toMatch(/Rien n’a été modifié/);
  });

  it.each([
    { recues: 0, actives: 0, absentes: 0 },
    { recues: 500, actives: 0, absentes: 0 },
    { recues: 475, actives: 500, absentes: 25 },
    { recues: 8, actives: 10, absentes: 2 },
  ])('passe quand $absentes de $actives disparaissent', (liste) => {
    expect(listeTropCourte({ ...liste, acceptees: 0 })).toBeNull();
  });

  it.each([
    [{ recues: 450, actives: 500, absentes: 50, acceptees: 50 }, true],
    [{ recues: 449, actives: 500, absentes: 51, acceptees: 50 }, false],
    [{ recues: 0, actives: 500, absentes: 500, acceptees: 500 }, false],
  ])('%o : la baisse confirmée passe, pas une plus grande ni une liste vide (%s)', (comptes, passe) => {
    expect(listeTropCourte(comptes) === null).toBe(passe);
  });

  it('vide, ne se confirme pas', () => {
    expect(peutSeConfirmer({ recues: 0, absentes: 500 })).toBe(false);
    expect(peutSeConfirmer({ recues: 450, absentes: 50 })).toBe(true);
    expect(peutSeConfirmer({ recues: 450, absentes: 0 })).toBe(false);
  });

  it('dit ce qui disparaîtrait et quoi faire ; vide, ne propose pas de confirmer', () => {
    expect(listeTropCourte({ recues: 50, actives: 500, absentes: 450, acceptees: 0 })).toBe(
      'La liste du SNE compte 50 demandes : 450 de nos 500 demandes actives (90 %) disparaîtraient, plus que les 5 % tolérés. ' +
        'Rien n’a été modifié. Vérifiez auprès du SNE le territoire de l’application, puis relancez la synchronisation ou confirmez la baisse.',
    );
    expect(listeTropCourte({ recues: 0, actives: 2, absentes: 2, acceptees: 0 })).toMatch(
      /^La liste du SNE est vide : 2 de nos 2 .* relancez la synchronisation\.$/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { boutonRelance, compteLibelle, resultatLibelle } from './relance-libelle.ts';

describe('la relance', () => {
  it('annonce ce qu’elle fera et ce qu’elle laissera', () => {
    expect(compteLibelle({ relancables: 12, dejaTransmis: 1, horsPerimetre: 2, autres: 3 })).toEqual([
      '12 envois seront relancés.',
      '1 envoi est déjà transmis : rien à faire.',
      '2 envois sont hors de votre périmètre.',
      '3 envois sont en cours, remplacés ou déjà dans la file.',
    ]);
    expect(compteLibelle({ relancables: 0, dejaTransmis: 0, horsPerimetre: 0, autres: 0 })).toEqual([
      'Aucun envoi ne peut être relancé maintenant.',
    ]);
  });

  it('dit ce qu’elle a fait, et ce qui reste', () => {
    expect(resultatLibelle({ relances: 1, restants: 0 })).toBe('1 envoi relancé.');
    expect(resultatLibelle({ relances: 500, restants: 12 })).toBe(
      '500 envois relancés. 12 envois restent à relancer : recommencez.',
    );
    expect(resultatLibelle({ relances: 0, restants: 0 })).toContain('Aucun envoi relancé');
  });

  it('porte son compte sur le bouton', () => {
    expect([boutonRelance(1), boutonRelance(37)]).toEqual(['Relancer 1 envoi', 'Relancer 37 envois']);
  });
});

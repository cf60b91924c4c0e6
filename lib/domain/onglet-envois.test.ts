import { describe, expect, it } from 'vitest';
import { ETATS_ENVOI } from './envoi.ts';
import { compterOnglets, ETATS_DE_L_ONGLET } from './onglet-envois.ts';

describe("les onglets de la liste d'envois", () => {
  it('comptent un envoi en cours parmi ceux qui attendent', () => {
    expect(compterOnglets({ 'a-envoyer': 3, 'en-cours': 2 })['en-attente']).toBe(5);
  });

  it('comptent tous les états dans « Tous », les remplacés compris', () => {
    expect(compterOnglets({ transmis: 7, remplace: 1, refuse: 2 }).tous).toBe(10);
  });

  it('rangent chaque état dans un seul onglet, sauf « remplacé », visible dans « Tous »', () => {
    const ranges = Object.values(ETATS_DE_L_ONGLET).flatMap((etats) => etats ?? []);
    expect([...ranges].sort()).toEqual(
      Object.keys(ETATS_ENVOI)
        .filter((etat) => etat !== 'remplace')
        .sort(),
    );
  });
});

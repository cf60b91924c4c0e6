import { describe, expect, it } from 'vitest';
import { ETATS_INCIDENT, type GesteIncident, gestesDe, passer } from './incident.ts';
import { tendance } from './tendance.ts';

// Écrite à part de la table, du point de vue du métier.
const ATTENDU: Record<string, string> = {
  'a-trier': 'prendre>pris-en-charge endormir>en-sommeil resoudre>resolu ignorer>ignore',
  reapparu: 'prendre>pris-en-charge endormir>en-sommeil resoudre>resolu ignorer>ignore',
  'pris-en-charge': 'prendre>pris-en-charge endormir>en-sommeil resoudre>resolu ignorer>ignore',
  'en-sommeil': 'prendre>pris-en-charge resoudre>resolu ignorer>ignore rouvrir>a-trier',
  resolu: 'rouvrir>a-trier',
  ignore: 'rouvrir>a-trier',
};

describe('les états d’un incident', () => {
  it.each(ETATS_INCIDENT)('depuis « %s », permet ces gestes et aucun autre', (etat) => {
    const permis = gestesDe(etat).map((geste) => `${geste}>${passer(etat, geste)}`);
    expect(permis.join(' ')).toBe(ATTENDU[etat]);
  });

  it('ne fait jamais « réapparu » d’un geste : seuls les échanges le peuvent', () => {
    const gestes: GesteIncident[] = ['prendre', 'endormir', 'resoudre', 'ignorer', 'rouvrir'];
    expect(ETATS_INCIDENT.flatMap((etat) => gestes.map((g) => passer(etat, g)))).not.toContain('reapparu');
  });
});

describe('la tendance d’un incident', () => {
  it.each([
    [[0, 0, 0, 0, 0, 0], 'calme'],
    [[1, 1, 1, 2, 2, 2], 'hausse'],
    [[4, 4, 4, 4, 4, 5], 'stable'],
    [[9, 9, 9, 1, 1, 1], 'baisse'],
  ])('%j : %s', (parHeure, attendue) => expect(tendance(parHeure)).toBe(attendue));
});

import { describe, expect, it } from 'vitest';
import { aRejouer, avancement, boutonLancer, dureeAuRythme, libelleAvis } from './rejeu-view.ts';

describe('un rejeu, en mots', () => {
  it('ne compte à rejouer que le sûr et le doublon probable', () =>
    expect(aRejouer({ sur: 3, 'doublon-probable': 2, 'deja-transmis': 9, 'non-rejouable': 4 })).toBe(5));

  it.each([
    [10, 60, 'moins d’une minute'],
    [600, 60, 'environ 10 minutes'],
    [60_000, 60, 'environ 17 heures'],
  ])('%i envois à %i par minute : %s', (n, parMinute, attendu) => expect(dureeAuRythme(n, parMinute)).toBe(attendu));

  it('avance quand une ligne est à son terme, pas quand elle est remise dans la file', () => {
    const vu = avancement({ sur: 4 }, { reussie: 1, remise: 1, 'en-attente': 2 });
    expect(vu).toEqual({ part: 25, phrase: '1 sur 4 envois à leur terme' });
  });

  it('nomme son bouton par ce qu’il fera', () =>
    expect([boutonLancer(1), libelleAvis('sur')]).toEqual(['Rejouer 1 envoi', 'Sûr']));
});

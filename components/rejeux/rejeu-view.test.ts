import { describe, expect, it } from 'vitest';
import { AVIS } from '@/lib/domain/rejeu.ts';
import { aRejouer, avancement, boutonLancer, dureeAuRythme, libelleAvis, lignesEssai, lignesResultats } from './rejeu-view.ts';

describe('un rejeu, en mots', () => {
  it('ne compte à rejouer que le sûr et le doublon probable', () =>
    expect(aRejouer({ sur: 3, 'doublon-probable': 2, 'deja-transmis': 9, 'non-rejouable': 4 })).toBe(5));

  it.each([
    [10, 60, 'moins d’une minute'],
    [0, 60, 'aucun temps'],
    [600, 60, 'environ 10 minutes'],
    [119 * 60, 60, 'environ 119 minutes'],
    [120 * 60, 60, 'environ 2 heures'],
    [60_000, 60, 'environ 17 heures'],
  ])('%i envois à %i par minute : %s', (n, parMinute, attendu) => expect(dureeAuRythme(n, parMinute)).toBe(attendu));

  it('avance quand une ligne est à son terme, pas quand elle est remise dans la file', () => {
    const vu = avancement({ sur: 4 }, { reussie: 1, remise: 1, 'en-attente': 2 });
    expect(vu).toEqual({ part: 25, phrase: '1 sur 4 envois à leur terme' });
  });

  it('n’est à 100 % qu’à la fin, et y est d’emblée s’il n’a rien à rejouer', () => {
    expect(avancement({ sur: 400 }, { reussie: 399, 'en-attente': 1 }).part).toBe(99);
    expect(avancement({ sur: 400 }, { reussie: 400 }).part).toBe(100);
    expect(avancement({ 'deja-transmis': 3 }, {})).toEqual({ part: 100, phrase: '0 sur 0 envoi à leur terme' });
  });

  it('dit son essai à blanc avis par avis, et ses seuls résultats présents', () => {
    expect(lignesEssai({ sur: 3 }).map((l) => [l.avis, l.n])).toEqual(AVIS.map((a) => [a, a === 'sur' ? 3 : 0]));
    expect(lignesResultats({ reussie: 2, remise: 0 }).map((l) => [l.etat, l.n])).toEqual([['reussie', 2]]);
    expect(libelleAvis('inconnu')).toBe('inconnu');
  });

  it('nomme son bouton par ce qu’il fera', () =>
    expect([boutonLancer(1), libelleAvis('sur')]).toEqual(['Rejouer 1 envoi', 'Sûr']));
});

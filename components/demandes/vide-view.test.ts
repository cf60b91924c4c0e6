import { describe, expect, it } from 'vitest';
import { FILTRE_PAR_DEFAUT } from '@/lib/domain/filtre-demandes.ts';
import { toEtiquettes } from './liste-view.ts';
import { direVide } from './vide-view.ts';

const titre = (change: object, recherche = '') => {
  const filtre = { ...FILTRE_PAR_DEFAUT, ...change };
  return direVide(filtre, recherche, toEtiquettes(filtre, { territoires: {}, communes: {} }))?.titre ?? null;
};

describe('Une liste vide', () => {
  it.each([
    [{}, 'Aucune demande pour l’instant'],
    [{ examen: 'a-revoir' }, 'Aucune demande à revoir'],
    [{ examen: 'en-anomalie' }, 'Aucune demande en anomalie'],
    [{ prise: 'suivies' }, 'Vous ne suivez aucune demande'],
    [{ etat: 'a-coter' }, 'Aucune demande à coter'],
    [{ etat: 'transmise' }, null],
    [{ prise: 'suivies', noteMin: 100 }, null],
    [{ prise: 'a-moi' }, null],
  ])('de %o dit « %s »', (change, attendu) => expect(titre(change)).toBe(attendu));
  it('d’une recherche laisse la recherche s’expliquer', () => expect(titre({ prise: 'suivies' }, 'Le Goff')).toBeNull());
});

import { describe, expect, it } from 'vitest';
import { type Echec, PROBLEMES, probleme } from './problem.ts';

const STATUTS: Record<Echec, number> = {
  'requete-invalide': 400,
  'non-connecte': 401,
  interdit: 403,
  introuvable: 404,
  conflit: 409,
  'trop-gros': 413,
  'donnees-invalides': 422,
  'trop-de-requetes': 429,
  indisponible: 503,
  imprevu: 500,
};

describe('La table des problèmes', () => {
  it.each(Object.entries(STATUTS))('« %s » répond %i', (tag, statut) => {
    expect(probleme({ tag: tag as Echec }, 'r1').status).toBe(statut);
  });

  it('n’a pas de ligne que ce test ignore', () => {
    expect(Object.keys(PROBLEMES).toSorted()).toEqual(Object.keys(STATUTS).toSorted());
  });

  it('rend un corps RFC 9457 : champs en faute, référence, attente', async () => {
    const reponse = probleme(
      { tag: 'donnees-invalides', erreurs: [{ champ: 'motif', message: 'Donnez un motif.' }], patienter: 1.2 },
      'r1',
    );
    expect(reponse.headers.get('content-type')).toBe('application/problem+json');
    expect(reponse.headers.get('cache-control')).toBe('private, no-store');
    expect(reponse.headers.get('retry-after')).toBe('2');
    expect(await reponse.json()).toEqual({
      type: '/problemes/donnees-invalides',
      title: 'Données à corriger',
      status: 422,
      detail: 'Corrigez les champs signalés.',
      instance: 'r1',
      erreurs: [{ champ: 'motif', message: 'Donnez un motif.' }],
    });
  });
});

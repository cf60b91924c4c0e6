import { describe, expect, it } from 'vitest';
import { ecrireEnvironnement, lireEnvironnement } from './environnement-de-l-adresse.ts';

describe('l’environnement dans une adresse de Passe Marché', () => {
  it.each([
    ['/passe-marche', '/passe-marche?environnement=production'],
    [
      '/passe-marche/marches?pile=clos&q=r%C3%A9fection',
      '/passe-marche/marches?pile=clos&q=r%C3%A9fection&environnement=production',
    ],
    ['/passe-marche/marches?environnement=autre&pile=clos', '/passe-marche/marches?environnement=production&pile=clos'],
    ['/passe-marche?environnement=a&environnement=b', '/passe-marche?environnement=production'],
  ])('%s devient %s, et se relit', (chemin, attendue) => {
    const ecrite = ecrireEnvironnement(chemin, 'production');
    expect(ecrite).toBe(attendue);
    expect(lireEnvironnement(ecrite)).toBe('production');
  });

  it('absent, n’est pas deviné', () => expect(lireEnvironnement('/passe-marche/marches?pile=clos')).toBeNull());
});

import { describe, expect, it } from 'vitest';
import { autresLiaisons, liaisonsReglees } from './liaisons-passe-marche.ts';

const PREMIERE = {
  PASSE_MARCHE_ENVIRONNEMENT: 'staging',
  PASSE_MARCHE_URL: 'https://pm.example',
  PASSE_MARCHE_CLIENT_ID: 'recette',
  PASSE_MARCHE_CLIENT_SECRET: 's'.repeat(16),
  PASSE_MARCHE_WEBHOOK_SECRET: 'w'.repeat(16),
} as const;
const PRODUCTION = {
  url: 'https://pm.example',
  clientId: 'prod',
  clientSecret: 'p'.repeat(16),
  webhookSecret: 'q'.repeat(16),
};

describe('les liaisons à Passe Marché', () => {
  it('sont celle des réglages, puis les autres, chacune avec ses secrets', () => {
    const liaisons = liaisonsReglees({ ...PREMIERE, PASSE_MARCHE_AUTRES: { production: PRODUCTION } });
    expect(liaisons.map((l) => [l.environnement, l.clientId, l.secrets.courant[0], l.secrets.precedent])).toEqual([
      ['staging', 'recette', 'w', null],
      ['production', 'prod', 'q', null],
    ]);
  });

  it('ne sont aucune quand rien n’est réglé', () =>
    expect(liaisonsReglees({ PASSE_MARCHE_ENVIRONNEMENT: 'staging', PASSE_MARCHE_AUTRES: {} })).toEqual([]));

  it.each([
    ['', {}],
    [JSON.stringify({ production: PRODUCTION }), { production: PRODUCTION }],
  ])('se lisent du réglage « %s »', (texte, lu) => expect(autresLiaisons.parse(texte)).toEqual(lu));

  it.each([
    ['{"production":', 'doit être un objet JSON'],
    [JSON.stringify({ production: { ...PRODUCTION, url: 'http://pm.example' } }), 'doit être en https'],
    [JSON.stringify({ production: { ...PRODUCTION, webhookSecret: 'court' } }), 'au moins 16'],
    [JSON.stringify({ ailleurs: PRODUCTION }), 'ailleurs'],
  ])('dit la faute sans citer de secret : %s', (texte, faute) => {
    const message = JSON.stringify(autresLiaisons.safeParse(texte).error?.issues);
    expect(message).toContain(faute);
    expect(message).not.toContain('pppp');
  });
});

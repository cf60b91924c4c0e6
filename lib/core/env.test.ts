import { describe, expect, it } from 'vitest';
import { lireEnv } from './env.ts';

const BONS = {
  DATABASE_URL: 'postgresql://app@127.0.0.1:5432/app',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PROCONNECT_ISSUER: 'http://127.0.0.1:4002',
  PROCONNECT_CLIENT_ID: 'supervision',
  PROCONNECT_CLIENT_SECRET: 'y'.repeat(16),
  PISTE_TOKEN_URL: 'http://127.0.0.1:4000/api/oauth/token',
  SNE_COTATION_BASE_URL: 'http://127.0.0.1:4000/mtes/sne-cotation/v1',
  PISTE_CLIENT_ID: 'application',
  PISTE_CLIENT_SECRET: 'z'.repeat(16),
};

describe('les réglages', () => {
  it('se lisent quand ils sont bons', () => expect(lireEnv(BONS).PISTE_DEBIT_PAR_SECONDE).toBe(10));

  it('nomment tout ce qui manque en une seule fois', () => {
    expect(() => lireEnv({})).toThrow(/DATABASE_URL[\s\S]*NEXTAUTH_SECRET[\s\S]*PISTE_CLIENT_SECRET/);
  });

  it.each([
    ['NEXTAUTH_SECRET', 'court'],
    ['PISTE_TOKEN_URL', 'http://oauth.piste.example/token'],
    ['SNE_COTATION_BASE_URL', 'http://127.0.0.1.ailleurs.example/v1'],
    ['PISTE_DEBIT_PAR_SECONDE', '0'],
    ['ENVIRONNEMENT', 'prod'],
    ['DATABASE_URL', 'mysql://ailleurs'],
  ])('refusent %s = « %s »', (nom, valeur) => expect(() => lireEnv({ ...BONS, [nom]: valeur })).toThrow(nom));

  it("n'ont aucun secret par défaut", () => {
    for (const nom of ['NEXTAUTH_SECRET', 'PROCONNECT_CLIENT_SECRET', 'PISTE_CLIENT_SECRET'])
      expect(() => lireEnv({ ...BONS, [nom]: undefined })).toThrow(nom);
  });

  const PRODUCTION = {
    ...BONS,
    ENVIRONNEMENT: 'production',
    NEXTAUTH_URL: 'https://service.example',
    NEXTAUTH_SECRET: 'Kq3vT9xWm2RzB7nPfH5sLdYc8JgUaE4o',
    PROCONNECT_ISSUER: 'https://proconnect.example',
    PROCONNECT_CLIENT_SECRET: 'w8TqN4mZr7VxK2bP',
    PISTE_TOKEN_URL: 'https://piste.example/api/oauth/token',
    SNE_COTATION_BASE_URL: 'https://piste.example/mtes/sne-cotation/v1',
    PISTE_CLIENT_SECRET: 'd5HcY9sLg3JfWu6E',
  };
  const PASSE_MARCHE = {
    PASSE_MARCHE_URL: 'https://pm.example',
    PASSE_MARCHE_CLIENT_ID: 'recette',
    PASSE_MARCHE_CLIENT_SECRET: 'c'.repeat(20),
    PASSE_MARCHE_WEBHOOK_SECRET: 'w'.repeat(20),
    PASSE_MARCHE_CLE_JETON: 'ab'.repeat(32),
  };
  const autre = (clientSecret: string, webhookSecret: string) =>
    JSON.stringify({ production: { url: 'https://pm.example', clientId: 'prod', clientSecret, webhookSecret } });

  it('de production se lisent quand ils sont bons', () => {
    const PASSE_MARCHE_AUTRES = autre('d'.repeat(20), 'v'.repeat(20));
    expect(lireEnv({ ...PRODUCTION, ...PASSE_MARCHE, PASSE_MARCHE_AUTRES }).ENVIRONNEMENT).toBe('production');
  });

  it.each([
    ['un site de démonstration', { SITE_DEMONSTRATION: 'true' }, 'SITE_DEMONSTRATION'],
    ['le site en clair', { NEXTAUTH_URL: 'http://localhost:3000' }, 'NEXTAUTH_URL'],
    ['un ProConnect imité', { PROCONNECT_ISSUER: 'http://127.0.0.1:4002/api/v2' }, 'PROCONNECT_ISSUER'],
    ['un PISTE imité', { PISTE_TOKEN_URL: 'http://127.0.0.1:4000/jeton' }, 'PISTE_TOKEN_URL'],
    ['un SNE imité', { SNE_COTATION_BASE_URL: 'http://[::1]:4000/v1' }, 'SNE_COTATION_BASE_URL'],
    ['un secret écrit à la main', { NEXTAUTH_SECRET: 'secret'.repeat(6) }, 'NEXTAUTH_SECRET'],
    ['un secret ProConnect d’essai', { PROCONNECT_CLIENT_SECRET: 'x'.repeat(16) }, 'PROCONNECT_CLIENT_SECRET'],
    ['un secret PISTE d’essai', { PISTE_CLIENT_SECRET: '0'.repeat(32) }, 'PISTE_CLIENT_SECRET'],
    ['une quarantaine trop courte', { ENVOI_QUARANTAINE_SECONDES: '30' }, 'ENVOI_QUARANTAINE_SECONDES'],
    ['une synchronisation sans heure', { SYNCHRONISATION_CRON: 'tous les jours' }, 'SYNCHRONISATION_CRON'],
    [
      'un courriel d’alerte sans expéditeur',
      { ALERTE_SMTP_URL: 'smtp://mta.example', ALERTE_COURRIEL_A: 'a@b.example' },
      'ALERTE_COURRIEL_DE',
    ],
    [
      'un courriel d’alerte sans destinataire',
      { ALERTE_SMTP_URL: 'smtp://mta.example', ALERTE_COURRIEL_DE: 'a@b.example' },
      'ALERTE_COURRIEL_A',
    ],
    ['un webhook d’alerte non signé', { ALERTE_WEBHOOK_URL: 'https://alertes.example' }, 'ALERTE_WEBHOOK_SECRET'],
    [
      'le secret de notification d’un autre environnement',
      { ...PASSE_MARCHE, PASSE_MARCHE_AUTRES: autre('d'.repeat(20), 'w'.repeat(20)) },
      'PASSE_MARCHE_AUTRES',
    ],
    [
      'le secret client d’un autre environnement',
      { ...PASSE_MARCHE, PASSE_MARCHE_AUTRES: autre('c'.repeat(20), 'v'.repeat(20)) },
      'PASSE_MARCHE_AUTRES',
    ],
  ])('de production refusent %s', (_quoi, plus, nom) => expect(() => lireEnv({ ...PRODUCTION, ...plus })).toThrow(nom));

  it('de la base école gardent une quarantaine courte et des partenaires sur la boucle locale', () =>
    expect(lireEnv({ ...BONS, ENVOI_QUARANTAINE_SECONDES: '0', SITE_DEMONSTRATION: 'true' }).SITE_DEMONSTRATION).toBe(true));
});

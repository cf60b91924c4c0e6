import { describe, expect, it } from 'vitest';
import { decouvreur } from './decouverte.ts';

const issuer = 'https://proconnect.example/api/v2';
const annuaire = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/userinfo`,
  jwks_uri: `${issuer}/jwks`,
  end_session_endpoint: `${issuer}/session/end`,
};

describe('L’annuaire de ProConnect', () => {
  it('est gardé une heure, puis relu', async () => {
    let appels = 0;
    let heure = 0;
    const decouvrir = decouvreur(
      async () => {
        appels += 1;
        return Response.json(annuaire);
      },
      () => heure,
    );
    await decouvrir(issuer);
    heure = 3_599_000;
    await decouvrir(issuer);
    expect(appels).toBe(1);
    heure = 3_601_000;
    expect((await decouvrir(issuer)).token_endpoint).toBe(`${issuer}/token`);
    expect(appels).toBe(2);
  });

  it('en panne, sert encore sa dernière réponse ; jamais lu, il le dit', async () => {
    let panne = true;
    let heure = 0;
    const decouvrir = decouvreur(
      async () => (panne ? Response.error() : Response.json(annuaire)),
      () => heure,
    );
    await expect(decouvrir(issuer)).rejects.toThrow('injoignable');
    panne = false;
    await decouvrir(issuer);
    panne = true;
    heure = 10_000_000;
    expect((await decouvrir(issuer)).issuer).toBe(issuer);
  });

  it('qui se dit d’un autre émetteur n’est pas cru', async () => {
    const decouvrir = decouvreur(
      async () => Response.json({ ...annuaire, issuer: 'https://pirate.example' }),
      () => 0,
    );
    await expect(decouvrir(issuer)).rejects.toThrow('illisible');
  });
});

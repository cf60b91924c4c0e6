import { expect, it } from 'vitest';
import { candidatureOuverteWire, marcheCreeWire } from './wire.ts';

it.each([
  ['http://passe-marche.example/buyer/public_markets/x/setup', true],
  ['https://passe-marche.example/buyer/public_markets/x/setup', true],
  ['javascript:alert(1)', false],
  ['data:text/html,<script>', false],
  ['file:///etc/passwd', false],
])('une adresse reçue de Passe Marché ne devient un lien que si c’est une page du web : %s', (adresse, acceptee) => {
  const identifier = 'VR-2026-000000000001';
  expect(marcheCreeWire.safeParse({ identifier, configuration_url: adresse }).success).toBe(acceptee);
  expect(candidatureOuverteWire.safeParse({ identifier, application_url: adresse }).success).toBe(acceptee);
});

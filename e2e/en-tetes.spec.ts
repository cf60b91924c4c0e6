import { type APIResponse, expect, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

const directive = (reponse: APIResponse, nom: string): string =>
  (reponse.headers()['content-security-policy'] ?? '').split('; ').find((d) => d.startsWith(`${nom} `)) ?? '';

test('le serveur de production protège chaque réponse, connectée ou non', async ({ page }) => {
  await seConnecter(page, 'Maëlle Kerbrat');
  const nonces = new Set<string>();
  for (const adresse of ['/', '/demandes', '/connexion', '/etat-du-service', '/inconnue', '/api/demandes', '/api/sante']) {
    const reponse = await page.request.get(adresse, { maxRedirects: 0 });
    const entetes = reponse.headers();
    expect.soft(entetes, adresse).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect.soft(entetes['permissions-policy'], adresse).toContain('camera=()');
    expect.soft(entetes['x-powered-by'], adresse).toBeUndefined();
    const scripts = directive(reponse, 'script-src');
    expect.soft(scripts, adresse).toMatch(/^script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'$/);
    for (const [nom, valeur] of [
      ['frame-ancestors', "'none'"],
      ['base-uri', "'none'"],
      ['object-src', "'none'"],
      ['connect-src', "'self'"],
    ] as const)
      expect.soft(directive(reponse, nom), `${adresse} ${nom}`).toBe(`${nom} ${valeur}`);
    expect.soft(directive(reponse, 'form-action'), adresse).toMatch(/^form-action 'self' http/);
    nonces.add(scripts);
  }
  expect(nonces.size, 'un nonce neuf par réponse').toBe(7);
  for (const adresse of ['/demandes', '/api/demandes'])
    expect((await page.request.get(adresse)).headers()['cache-control'], adresse).toContain('no-store');
});

test('rien d’interne ne se sert, et un script glissé dans la page ne s’exécute pas', async ({ page, request }) => {
  for (const adresse of ['/.git/config', '/.env', '/_next/static/chunks/main.js.map', '/_next/image?url=%2Fx.png&w=64&q=75'])
    expect((await request.get(adresse)).status(), adresse).toBeGreaterThanOrEqual(400);
  expect((await request.fetch('/connexion', { method: 'PROPFIND' })).status()).toBe(405);
  await page.goto('/connexion');
  const execute = await page.evaluate(() => {
    // Ce qu'un texte mal échappé pourrait glisser : un gestionnaire dans une balise.
    document.body.insertAdjacentHTML('beforeend', `<img alt="" src="x" onerror="document.body.dataset.intrus = 'oui'">`);
    return new Promise((suite) => setTimeout(() => suite(document.body.dataset.intrus ?? 'non'), 300));
  });
  expect(execute).toBe('non');
});

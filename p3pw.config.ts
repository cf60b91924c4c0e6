import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const asked = process.env.CHROMIUM_PATH;
const debian = '/usr/bin/chromium';
const executablePath = asked ?? (existsSync(debian) ? debian : undefined);

export default defineConfig({
  testDir: '/work/wt/pilotage3/e2e',
  outputDir: '/tmp/p3-pwres',
  // Les récits pilotent une seule base école : ils passent un à un.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 40_000 },
  reporter: [['list']],
  // Le calcul du stock cote tout ce qui attend : il passe après les récits qui en ont besoin.
  projects: [
    { name: 'recits', testIgnore: /calcul-du-stock/ },
    { name: 'stock', testMatch: /calcul-du-stock/, dependencies: ['recits'] },
  ],
  use: {
    ...devices['Desktop Chrome'],
    // Posée par e2e/global-setup.ts, qui choisit un port libre.
    baseURL: process.env.E2E_URL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      // En root, Chromium refuse son bac à sable ; le reste lui ôte toute sortie vers Internet.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { peser } from './peser.ts';
import { seConnecter } from './se-connecter.ts';

const KO = 1024;

test('la liste des demandes reste légère : première visite, page suivante, éléments', async ({ page, browser }) => {
  await seConnecter(page, 'Hélène Aubrée');
  // Un navigateur neuf, connecté : tout est à recevoir, polices comprises.
  const neuf = await browser.newPage({ storageState: await page.context().storageState() });
  const visite = await peser(neuf, () => neuf.goto('/demandes?par-page=25'));
  await expect(neuf.getByRole('rowheader')).toHaveCount(25);
  expect.soft(visite.scripts, 'scripts de la première visite').toBeLessThanOrEqual(168 * KO);
  expect.soft(visite.total, 'première visite, polices comprises').toBeLessThanOrEqual(340 * KO);
  expect.soft(visite.requetes, 'requêtes de la première visite').toBeLessThanOrEqual(15);
  expect.soft(visite.elements, 'éléments de la page à 25 lignes').toBeLessThanOrEqual(625);

  const suivante = await peser(neuf, async () => {
    await neuf.getByRole('link', { name: 'Page suivante' }).click();
    await expect(neuf).toHaveURL(/curseur=/);
  });
  expect.soft(suivante.total, 'une page de plus').toBeLessThanOrEqual(40 * KO);
  console.log(JSON.stringify({ visite, suivante }));
  await neuf.close();
});

test('une page n’emporte que ce qu’elle montre et demande ses polices d’emblée', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  for (const adresse of ['/', '/envois', '/journal', '/incidents', '/supervision', '/cotations']) {
    const reponse = await page.request.get(adresse);
    // Les morceaux nommés par la page : ceux d'une première lecture (zod), d'une fenêtre ou d'un navigateur ancien n'en sont pas.
    const recu = (await reponse.text()).replace(/<script[^>]*nomodule[^>]*>/gi, '') + (reponse.headers().link ?? '');
    const morceaux = new Set(recu.match(/static\/chunks\/[\w.~-]+\.js/g));
    const tailles = [...morceaux].map(async (m) => gzipSync(await (await page.request.get(`/_next/${m}`)).body()).length);
    const scripts = (await Promise.all(tailles)).reduce((a, b) => a + b, 0);
    expect.soft(scripts, `scripts de ${adresse}`).toBeLessThanOrEqual(170 * KO);
    const polices = new Set(recu.match(/Marianne-(Regular|Bold)\.woff2/g));
    expect.soft(polices.size, `polices de ${adresse}`).toBe(2);
  }
});

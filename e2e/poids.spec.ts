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

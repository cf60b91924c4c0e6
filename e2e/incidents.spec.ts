import { expect, type Page, test } from '@playwright/test';
import { jouer } from './base-ecole.ts';
import { saisirExpulsion } from './saisir.ts';
import { seConnecter } from './se-connecter.ts';

test.describe.configure({ mode: 'serial' });
test.afterAll(() => jouer('nominal'));

const TRANSMETTRE = '/incidents?operation=post-cotation';

/** Une cotation saisie pendant la panne : son envoi échoue et attend. Toutes les grilles n'ont pas le critère que le récit saisit. */
async function saisirPendantLaPanne(page: Page, piece: string): Promise<void> {
  await page.goto('/demandes?etat=a-coter');
  const liens = await page
    .getByRole('rowheader')
    .getByRole('link')
    .evaluateAll((a) => a.map((lien) => lien.getAttribute('href')));
  await jouer('panne');
  for (const adresse of liens.toReversed()) {
    await page.goto(`${adresse}/corriger`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if ((await page.locator('label', { hasText: 'Menace d’expulsion sans relogement' }).count()) === 0) continue;
    await saisirExpulsion(page, piece);
    await expect(page.getByRole('link', { name: 'Suivre l’envoi' })).toBeVisible();
    return;
  }
  throw new Error('Aucune demande à coter ne porte ce critère.');
}

async function attendreUnIncident(page: Page, adresse: string): Promise<void> {
  await expect(async () => {
    await page.goto(adresse);
    await expect(page.getByRole('rowheader').getByRole('link').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
}

test('une panne, un incident : le support le prend, rejoue, prouve, résout ; elle revient, il réapparaît', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const metier = await (await browser.newContext()).newPage();
  const page = await (await browser.newContext()).newPage();
  await seConnecter(metier, 'Hélène Aubrée');
  await seConnecter(page, 'Inès Benali');
  await saisirPendantLaPanne(metier, 'Jugement 2026-205');

  await attendreUnIncident(page, TRANSMETTRE);
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByText(/demandes? sans cotation au SNE depuis/)).toBeVisible();
  const incident = page.url();
  await page.getByRole('button', { name: 'M’attribuer' }).click();
  await expect(page.getByText('Pris en charge', { exact: true }).first()).toBeVisible();
  await page.getByLabel('Message').fill('Vu avec le SNE : relance prévue dans l’heure.');
  await page.getByRole('button', { name: 'Ajouter le message' }).click();
  await expect(page.getByText('Vu avec le SNE : relance prévue dans l’heure.').first()).toBeVisible();

  await page.getByRole('link', { name: 'Rejouer…' }).click();
  await expect(page.getByText(/Tous les envois touchés par l’incident/)).toBeVisible();
  await page.getByLabel(/^Raison/).fill('Le SNE annonce la fin de la panne.');
  await page.getByRole('button', { name: 'Faire l’essai à blanc' }).click();
  await expect(page.getByRole('heading', { name: 'Essai à blanc' })).toBeVisible();
  await jouer('nominal');
  await page.getByRole('button', { name: /^Rejouer \d+ envoi/ }).click();
  await expect(page.getByText('Terminé', { exact: true })).toBeVisible({ timeout: 90_000 });

  await page.goto(incident);
  await page.getByRole('button', { name: 'Résoudre…' }).click();
  await page.getByLabel(/^Cause constatée/).fill('Panne du SNE, annoncée ce matin.');
  await page.getByLabel(/^Action menée/).fill('Attendu son retour, puis rejoué les envois.');
  await page.getByRole('button', { name: 'Résoudre l’incident' }).click();
  await expect(page.getByRole('link', { name: 'Le rejeu qui a réussi' })).toBeVisible();

  await saisirPendantLaPanne(metier, 'Jugement 2026-206');
  await attendreUnIncident(page, `${TRANSMETTRE}&etat=reapparu`);
  await page.goto(incident);
  await expect(page.getByText('La même cause est revenue après la résolution.')).toBeVisible();
});

test('un geste impossible, un filtre illisible : un refus clair', async ({ page }) => {
  await seConnecter(page, 'Inès Benali');
  await page.goto('/incidents?etat=perdu');
  await expect(page.getByText('Filtre ignoré, car illisible dans l’adresse : etat.')).toBeVisible();
  const refus = await page.evaluate(async () => {
    const corps = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ geste: 'detruire', revision: 0 }),
    };
    const reponse = await fetch('/api/incidents/inconnu-1/etat', corps);
    return { status: reponse.status, corps: (await reponse.json()) as { erreurs: { message: string }[] } };
  });
  expect(refus.status).toBe(422);
  expect(refus.corps.erreurs[0]?.message).toContain('Ce changement n’existe pas');
});

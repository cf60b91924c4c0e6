import { expect, type Page, test } from '@playwright/test';
import { jouer } from './base-ecole.ts';
import { saisirExpulsion } from './saisir.ts';
import { seConnecter } from './se-connecter.ts';

test.describe.configure({ mode: 'serial' });
test.afterAll(() => jouer('nominal'));

const TRANSMETTRE = '/incidents?operation=post-cotation';

/** Une cotation saisie pendant la panne : son envoi échoue et attend. */
async function saisirPendantLaPanne(page: Page, rang: number): Promise<void> {
  await jouer('nominal');
  await page.goto('/demandes?etat=a-coter');
  const lien = page.getByRole('rowheader').getByRole('link').nth(rang);
  const adresse = await lien.getAttribute('href');
  await jouer('panne');
  await page.goto(`${adresse}/corriger`);
  await saisirExpulsion(page, `Jugement 2026-2${rang}`);
  await expect(page.getByRole('link', { name: 'Suivre l’envoi' })).toBeVisible();
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
  await saisirPendantLaPanne(metier, 5);

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

  await saisirPendantLaPanne(metier, 6);
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

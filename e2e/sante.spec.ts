import { expect, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

test('le support essaie une lecture et retrouve sa ligne au journal', async ({ page }) => {
  await seConnecter(page, 'Inès Benali');
  await page.goto('/supervision');
  await expect(page.getByRole('heading', { name: 'Cotation de la demande de logement social' })).toBeVisible();
  await page.getByRole('link', { name: 'Essai d’appel' }).click();
  await page.getByLabel(/^Opération/).selectOption({ label: 'Lister les demandes' });
  await expect(page.getByTestId('apercu')).toContainText('/demandes?range=0-9&filtre_a_coter=true');
  await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
  await expect(page.getByText(/demandes reçues sur/)).toBeVisible({ timeout: 15_000 });
  await page.getByRole('link', { name: 'Voir la ligne du journal' }).click();
  await page.waitForURL(/\/journal/);
  // Le journal s'écrit par lots : la ligne peut suivre la réponse d'une seconde.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('table').getByText('Lister les demandes').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
});

test('une annonce paraît au-dessus des pages, se dit au public, puis se retire', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/supervision/annonces');
  const texte = `Maintenance du SNE annoncée, essai ${Date.now()}`;
  const formulaire = page.locator('main form').first();
  await formulaire.getByLabel(/^Texte/).fill(texte);
  await formulaire.getByLabel(/^Début/).fill('2026-01-01T08:00');
  await formulaire.getByLabel(/^Fin/).fill('2025-01-01T08:00');
  await formulaire.getByRole('button', { name: 'Publier l’annonce' }).click();
  await expect(page.getByText('La fin doit suivre le début.')).toBeVisible();
  await formulaire.getByLabel(/^Fin/).fill('2036-01-01T08:00');
  await formulaire.getByLabel(/^Qui la voit/).selectOption('tous');
  await formulaire.getByRole('button', { name: 'Publier l’annonce' }).click();
  await expect(page.locator('.fr-notice').filter({ hasText: texte })).toBeVisible();
  await page.goto('/etat-du-service');
  await expect(page.getByText(texte)).toBeVisible();
  await page.goto('/supervision/annonces');
  await page.getByRole('button', { name: `Retirer l’annonce : ${texte}` }).click();
  await expect(page.locator('.fr-notice').filter({ hasText: texte })).toHaveCount(0);
});

test('la santé dit son budget, et chaque jour est un bouton qui a son texte', async ({ page }) => {
  await seConnecter(page, 'Maëlle Kerbrat');
  await page.goto('/supervision/sante');
  await expect(page.getByText('Ce qui compte comme un échec')).toBeVisible();
  await expect(page.getByText(/il reste|dépassé de/).first()).toBeVisible();
  const jours = page.getByRole('form', { name: 'Disponibilité, jour par jour' }).getByRole('button', { name: / : .*incident/ });
  await expect(jours).toHaveCount(90);
  await jours.last().click();
  await expect(page).toHaveURL(/jour=\d{4}-\d{2}-\d{2}/);
  expect((await page.goto('/alertes'))?.status()).toBe(403);
});

test('les points lus par la plateforme répondent, et les mesures restent fermées sans jeton', async ({ request }) => {
  expect((await request.get('/api/health/live')).status()).toBe(200);
  expect((await request.get('/api/health/ready')).status()).toBe(200);
  expect(await (await request.get('/api/health')).json()).toMatchObject({ etat: 'pret', verifications: { base: 'joignable' } });
  expect([401, 404]).toContain((await request.get('/api/metrics')).status());
});

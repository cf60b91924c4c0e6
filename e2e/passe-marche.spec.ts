import { expect, type Page, test } from '@playwright/test';
import { achever } from './base-ecole.ts';
import { seConnecter } from './se-connecter.ts';

const identifiantAffiche = async (page: Page): Promise<string> => {
  const valeur = page.getByText(/^VR-\d{4}-[A-Z0-9]{12}$/).first();
  await expect(valeur).toBeVisible({ timeout: 20_000 });
  return valeur.innerText();
};

test('un responsable crée un marché, y ouvre une candidature et en télécharge le dossier', async ({ page }) => {
  test.setTimeout(90_000);
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/passe-marche/marches/nouveau');
  const enregistrer = page.getByRole('button', { name: 'Enregistrer le brouillon' });
  await page.getByLabel('Nom du marché').fill('Réfection & entretien des résidences');
  await page.getByLabel('Date et heure limites').fill('2099-03-01T12:00');
  await page.getByLabel('SIRET de l’acheteur').fill('12345678901234');
  await page.getByText('Travaux', { exact: true }).click();
  await enregistrer.click();
  await expect(page.getByRole('link', { name: /sa clé est fausse/ })).toBeVisible();
  await page.getByLabel('SIRET de l’acheteur').fill('130 025 265 00013');
  await enregistrer.click();

  await expect(page.getByText('Brouillon', { exact: true })).toBeVisible();
  await expect(page.getByText('POST /api/v1/public_markets')).toBeVisible();
  await page.getByRole('button', { name: 'Créer ce marché chez Passe Marché' }).click();
  await expect(page.getByText('À configurer', { exact: true })).toBeVisible({ timeout: 20_000 });
  await achever('marche', await identifiantAffiche(page));
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Configuré', { exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  await page.getByRole('link', { name: 'Ouvrir une candidature' }).click();
  await page.getByLabel('SIRET du candidat').fill('73282932000074');
  await page.getByRole('button', { name: 'Ouvrir la candidature' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Candidature' })).toBeVisible();
  await achever('candidature', await identifiantAffiche(page));
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Documents reçus', { exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  const lien = page.getByRole('link', { name: /Télécharger .*\.zip/ });
  const adresse = (await lien.getAttribute('href')) ?? '';
  const [fichier] = await Promise.all([page.waitForEvent('download'), lien.click()]);
  expect(fichier.suggestedFilename()).toMatch(/\.zip$/);
  const servi = await page.request.get(adresse);
  expect(servi.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(servi.headers()['content-disposition']).toMatch(/^attachment/);
  expect(servi.headers()['content-security-policy']).toContain('sandbox');

  await page.goto('/passe-marche/notifications');
  await expect(page.getByText('Acceptée', { exact: true }).first()).toBeVisible();
  await page.goto('/journal?partenaire=passe-marche');
  await expect(page.getByRole('cell', { name: 'Recevoir une notification' }).first()).toBeVisible();
});

test('un lecteur ne voit ni Passe Marché ni ses documents', async ({ page }) => {
  await seConnecter(page, 'Maëlle Kerbrat');
  expect((await page.goto('/passe-marche'))?.status()).toBe(403);
  expect((await page.request.get('/api/passe-marche/documents/AAAAAAAAAAAA')).status()).toBe(403);
});

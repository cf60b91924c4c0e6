import { expect, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

test('un agent corrige un brouillon, le clôt à la main avec sa raison, puis le rouvre', async ({ page }) => {
  test.setTimeout(40_000);
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/passe-marche/marches/nouveau');
  await page.getByLabel('Nom du marché').fill('Entretien des chaudières');
  await page.getByLabel('Date et heure limites').fill('2099-03-01T12:00');
  await page.getByLabel('SIRET de l’acheteur').fill('35600000012345');
  await page.getByText('Services', { exact: true }).click();
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Entretien des chaudières' })).toBeVisible();

  await page.getByRole('link', { name: 'Modifier ce brouillon' }).click();
  await expect(page.getByLabel('Date et heure limites')).toHaveValue('2099-03-01T12:00');
  const lots = page.getByRole('button', { name: 'Ajouter un lot' });
  await expect(page.getByRole('button', { name: 'Enregistrer les modifications' })).toBeEnabled();
  await lots.click();
  await page.getByLabel('Nom du lot 1').fill('Chaufferies collectives');
  await page.getByLabel('Code CPV du lot 1').fill('50720000');
  await page.getByRole('button', { name: 'Enregistrer les modifications' }).click();
  await expect(page.getByText('Le code CPV du lot 1 s’écrit 12345678-9.').last()).toBeVisible();
  await page.getByLabel('Code CPV du lot 1').fill('50720000-8');
  await page.getByRole('button', { name: 'Enregistrer les modifications' }).click();
  await expect(page.getByText('"cpv_code": "50720000-8"')).toBeVisible();
  await expect(page.getByText('Brouillon modifié')).toBeVisible();

  await page.getByRole('button', { name: 'Clore à la main…' }).click();
  const raison = page.getByRole('textbox', { name: 'Raison (obligatoire)' });
  await raison.fill('Trop');
  await page.getByRole('button', { name: 'Clore le marché' }).click();
  await expect(page.getByText('Dites pourquoi en 10 caractères au moins.')).toBeVisible();
  await raison.fill('La mairie renonce à ce marché.');
  await page.getByRole('button', { name: 'Clore le marché' }).click();
  await expect(page.getByText('La mairie renonce à ce marché.')).toBeVisible();

  await page.goto('/passe-marche/marches?pile=clos&q=chaudieres');
  await page.getByRole('link', { name: 'Entretien des chaudières' }).click();
  await page.getByRole('button', { name: 'Rouvrir…' }).click();
  await page.getByRole('textbox', { name: 'Raison (obligatoire)' }).fill('Elle y revient finalement.');
  await page.getByRole('button', { name: 'Rouvrir le marché' }).click();
  await expect(page.getByRole('list', { name: 'États' }).getByText('Brouillon', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Lots (1)' }).click();
  await expect(page.getByRole('cell', { name: 'Chaufferies collectives' })).toBeVisible();
});

import { expect, type Page, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

const point = (page: Page, code: string) => page.locator(`tr#${code}`);

test('le support teste la liaison, s’exerce au bac à sable, et la recette le prouve ; rien ne se simule en production', async ({
  page,
}) => {
  await seConnecter(page, 'Inès Benali');
  await page.goto('/passe-marche/parametres');
  await page.getByRole('button', { name: 'Tester la connexion' }).click();
  await expect(page.getByText('Jeton reconnu, droit api_access')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('body')).not.toContainText('demo-passe-marche-recette');

  await page.goto('/passe-marche/bac-a-sable');
  await page.getByRole('combobox', { name: /^Exercice/ }).selectOption('mal-signee');
  await page.getByRole('button', { name: 'Envoyer l’exercice' }).click();
  const issue = page.getByRole('status').filter({ hasText: 'HTTP 401' });
  await expect(issue.getByText('Signature invalide')).toBeVisible();
  await issue.getByRole('link', { name: 'Voir la notification' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notification reçue' })).toBeVisible();
  await expect(page.getByText('Signature invalide', { exact: true })).toBeVisible();
  const notification = page.url();

  await page.goto('/passe-marche/controles');
  await expect(point(page, 'WH-2').getByText('Prouvé', { exact: true })).toBeVisible();
  await expect(point(page, 'WH-2')).toContainText('exercice du bac à sable');
  await expect(point(page, 'AUTH-5').getByText('Prouvé', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Production' }).click();
  await expect(page).toHaveURL(/\/passe-marche\?environnement=production$/);
  await page.goBack();
  await expect(point(page, 'WH-2').getByText('Prouvé', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Base école' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Notifications', exact: true }).click();
  await expect(page).toHaveURL(/\/notifications\?environnement=base-ecole$/);
  await page.goto('/passe-marche');
  await expect(page).toHaveURL(/\/passe-marche\?environnement=production$/);
  await expect(page.getByRole('link', { name: 'Bac à sable' })).toHaveCount(0);
  expect((await page.goto('/passe-marche/bac-a-sable'))?.status()).toBe(403);
  await page.goto('/passe-marche/controles');
  await expect(point(page, 'WH-2').getByText('À prouver', { exact: true })).toBeVisible();
  await page.goto(new URL(notification).pathname);
  await expect(page).toHaveURL(/\/passe-marche\/notifications\/[\w-]+\?environnement=base-ecole$/);
  await expect(page.getByRole('button', { name: 'Base école' })).toHaveAttribute('aria-pressed', 'true');
});

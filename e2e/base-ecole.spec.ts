import { expect, test } from '@playwright/test';
import { jouer } from './base-ecole.ts';
import { seConnecter } from './se-connecter.ts';

test.afterEach(() => jouer('nominal'));

test('la page « Base école » joue chaque scénario en un clic, le dit sur toutes les pages, et revient à la normale', async ({
  page,
}) => {
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/base-ecole');
  await expect(page.getByText('La base école joue « Tout va bien »')).toBeVisible();
  for (const scenario of [
    'Panne',
    'Quota atteint',
    'Réponses intermittentes',
    'Abonnement absent',
    'Contrat enrichi',
    'Contrat dérivé',
  ]) {
    await page.getByRole('button', { name: scenario }).click();
    await expect(page.getByRole('button', { name: scenario })).toHaveAttribute('aria-pressed', 'true');
  }
  await page.goto('/demandes');
  await expect(page.getByText('La base école joue « Contrat dérivé ».')).toBeVisible();
  await page.getByRole('link', { name: 'Revenir à la normale' }).click();
  await page.getByRole('button', { name: 'Tout va bien' }).click();
  await expect(page.getByText('Les échecs affichés sont voulus.')).toHaveCount(0);
});

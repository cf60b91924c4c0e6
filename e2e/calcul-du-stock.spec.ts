import { expect, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

test('un responsable essaie un calcul du stock à blanc, le lance, et le voit finir', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/supervision/calculs/nouveau');
  // Un clic d'avant la mise en route de la page la recharge, sans rien essayer.
  await expect(async () => {
    await page.getByRole('button', { name: 'Essayer à blanc' }).click();
    await expect(page.getByText(/Essai à blanc, rien n’a été écrit/)).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Lancer le calcul de/ }).click();
  await expect(page.getByRole('heading', { name: 'Calcul du stock' })).toBeVisible();
  await expect(page.getByText(/^Terminé le/).first()).toBeVisible({ timeout: 45_000 });
  await page.goto('/supervision/calculs');
  await expect(page.getByText('Terminé').first()).toBeVisible();
});

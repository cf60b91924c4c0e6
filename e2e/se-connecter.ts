import { expect, type Page } from '@playwright/test';

/** Les identités de la base école dont les récits se servent. */
export type Personne =
  | 'Maëlle Kerbrat'
  | 'Yann Le Goff'
  | 'Hélène Aubrée'
  | 'Soizic Tanguy'
  | 'Inès Benali'
  | 'Gaël Morvan'
  | 'Chloé Salaün';

/** Se connecte par le vrai chemin : bouton, ProConnect de la base école, retour. */
export async function seConnecter(page: Page, personne: Personne): Promise<void> {
  await page.goto('/connexion');
  await page.getByRole('button', { name: /ProConnect/ }).click();
  await page.getByRole('button', { name: personne }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
}

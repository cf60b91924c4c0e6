import type { Page } from '@playwright/test';

/** Retient « Menace d'expulsion », sur justificatif, puis confirme. La demande doit être ouverte sur son formulaire. */
export async function saisirExpulsion(page: Page, piece: string): Promise<void> {
  await page.locator('label', { hasText: 'Menace d’expulsion sans relogement' }).click();
  await page.getByLabel('Référence de la pièce').first().fill(piece);
  await page.getByLabel(/^Motif/).selectOption({ label: 'Pièce justificative examinée' });
  await page.getByLabel(/^Justification/).fill('Jugement d’expulsion produit au guichet, vu et rendu.');
  await page.getByRole('button', { name: 'Vérifier la saisie' }).click();
  await page.getByRole('button', { name: /^Enregistrer/ }).click();
}

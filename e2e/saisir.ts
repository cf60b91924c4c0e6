import type { Page } from '@playwright/test';

const EXPULSION = 'Menace d’expulsion sans relogement';

/** Ouvre le formulaire de la première demande de la page affichée dont la grille porte ce critère ; rend l'adresse de la demande. */
export async function ouvrirUneSaisie(page: Page): Promise<string> {
  const liens = page.getByRole('rowheader').getByRole('link');
  await liens.first().waitFor();
  for (const adresse of await liens.evaluateAll((tous) => tous.map((l) => l.getAttribute('href') ?? ''))) {
    await page.goto(`${adresse}/corriger`);
    await page.getByRole('heading', { level: 1, name: 'Saisir une cotation' }).waitFor();
    if ((await page.locator('label', { hasText: EXPULSION }).count()) > 0) return adresse;
  }
  throw new Error('Aucune demande de cette page ne porte le critère d’expulsion.');
}

/** Passe les demandes servies jusqu'à une dont la grille porte ce critère : qui est servi le premier n'est pas réglé d'avance. */
export async function passerJusquaExpulsion(page: Page): Promise<void> {
  for (let passees = 0; passees < 20; passees += 1) {
    if ((await page.locator('label', { hasText: EXPULSION }).count()) > 0) return;
    const avant = page.url();
    await page.getByRole('button', { name: 'Passer à la suivante' }).click();
    await page.waitForURL((url) => url.href !== avant);
    await page.getByText(/Réservée pour vous/).waitFor();
  }
  throw new Error('Aucune des vingt premières demandes de la pile ne porte le critère d’expulsion.');
}

/** Retient « Menace d'expulsion », sur justificatif, puis confirme. La demande doit être ouverte sur son formulaire. */
export async function saisirExpulsion(page: Page, piece: string): Promise<void> {
  await page.locator('label', { hasText: EXPULSION }).click();
  await page.getByLabel('Référence de la pièce').first().fill(piece);
  await page.getByLabel(/^Motif/).selectOption({ label: 'Pièce justificative examinée' });
  await page.getByLabel(/^Justification/).fill('Jugement d’expulsion produit au guichet, vu et rendu.');
  await page.getByRole('button', { name: 'Vérifier la saisie' }).click();
  await page.getByRole('button', { name: /^Enregistrer/ }).click();
}

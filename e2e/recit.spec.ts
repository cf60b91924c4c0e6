import { expect, type Page, test } from '@playwright/test';
import { jouer, registre } from './base-ecole.ts';
import { saisirExpulsion } from './saisir.ts';
import { seConnecter } from './se-connecter.ts';

test.describe.configure({ mode: 'serial' });
test.afterAll(() => jouer('nominal'));

/** Ouvre la première demande à coter ; rend son numéro et son adresse. */
async function ouvrirUneDemandeACoter(page: Page, rang: number) {
  await page.goto('/demandes?etat=a-coter');
  const lien = page.getByRole('rowheader').getByRole('link').nth(rang);
  const numero = (await lien.innerText()).replace(/\s/g, '');
  await lien.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Demande \d/);
  return { numero, adresse: new URL(page.url()).pathname };
}

test('un responsable synchronise, filtre, ouvre, cote, et voit sa cotation arriver au SNE', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/supervision/sante');
  await page.getByRole('button', { name: 'Synchroniser maintenant' }).click();
  await expect(page.getByText(/Demandée par Hélène Aubrée/)).toBeVisible();
  await expect(page.getByText(/Terminée/).first()).toBeVisible({ timeout: 20_000 });

  const { numero, adresse } = await ouvrirUneDemandeACoter(page, 0);
  expect(page.url(), 'le numéro unique ne paraît pas dans l’adresse').not.toContain(numero);
  await page.getByRole('link', { name: /^(Corriger la|Saisir une) cotation$/ }).click();
  await saisirExpulsion(page, 'Jugement 2026-114');
  await expect(page.getByText('le SNE a reçu la cotation')).toBeVisible({ timeout: 20_000 });
  expect(await registre(numero)).toEqual([expect.objectContaining({ points: expect.any(Number) })]);

  await page.goto(adresse);
  await expect(page.getByRole('rowheader', { name: 'Menace d’expulsion sans relogement' })).toBeVisible();
  await page.getByRole('link', { name: 'Historique' }).click();
  await expect(page.getByText('Hélène Aubrée').first()).toBeVisible();
});

test('le SNE tombe : les pages vivent, l’envoi attend avec sa cause ; il revient : la cotation arrive une fois', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await seConnecter(page, 'Hélène Aubrée');
  const { numero, adresse } = await ouvrirUneDemandeACoter(page, 3);
  await jouer('panne');
  await page.goto(`${adresse}/corriger`);
  await saisirExpulsion(page, 'Jugement 2026-115');
  await page.getByRole('link', { name: 'Suivre l’envoi' }).click();
  await expect(page.getByText(/Nouvelle tentative prévue|On relit la cotation au SNE avant de réessayer/).first()).toBeVisible({
    timeout: 20_000,
  });
  expect(await registre(numero)).toEqual([]);

  await page.goto('/demandes');
  await expect(page.getByText(/Données du/)).toBeVisible();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await page.goto('/supervision/sante');
  await expect(page.getByText(/indisponible|en panne|injoignable/i).first()).toBeVisible({ timeout: 20_000 });

  await jouer('nominal');
  // La file reprend seule : relecture d'abord, puis l'envoi, aux délais de la file.
  await expect.poll(async () => (await registre(numero)).length, { timeout: 60_000 }).toBe(1);
  await page.goto(adresse);
  await page.getByRole('link', { name: 'Historique' }).click();
  await expect(page.getByText(/transmis/i).first()).toBeVisible();
  expect(await registre(numero)).toHaveLength(1);
});

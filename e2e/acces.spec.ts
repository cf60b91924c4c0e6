import { expect, test } from '@playwright/test';
import { rendreNiveau } from './base-ecole.ts';
import { seConnecter } from './se-connecter.ts';

test('une personne inconnue apprend que son compte n’est pas habilité et à qui écrire', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByRole('button', { name: /ProConnect/ }).click();
  await page.getByRole('button', { name: 'Chloé Salaün' }).click();
  await expect(
    page.getByText('Votre compte n’est pas habilité').or(page.getByText("Votre compte n'est pas habilité")).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /@/ })).toBeVisible();
});

test('une connexion trop faible pour administrer est refusée avec sa raison ; elle suffit pour lire', async ({ page }) => {
  await rendreNiveau('eidas1-mfa');
  try {
    await page.goto('/connexion');
    await page.getByRole('button', { name: /ProConnect/ }).click();
    await page.getByRole('button', { name: 'Gaël Morvan' }).click();
    await expect(page.getByRole('heading', { name: 'Une connexion plus forte est nécessaire' })).toBeVisible();
    await page.context().clearCookies();
    await seConnecter(page, 'Maëlle Kerbrat');
  } finally {
    await rendreNiveau(null);
  }
});

test('sans session, une page mène à la connexion puis revient où l’on allait', async ({ page }) => {
  await page.goto('/envois?onglet=transmis');
  await expect(page).toHaveURL(/\/connexion\?retour=/);
  await page.getByRole('button', { name: /ProConnect/ }).click();
  await page.getByRole('button', { name: 'Maëlle Kerbrat' }).click();
  await expect(page).toHaveURL(/\/envois\?onglet=transmis$/);
});

test('un lecteur ne voit ni le journal ni la saisie, et un refus dit quel droit manque', async ({ page }) => {
  await seConnecter(page, 'Maëlle Kerbrat');
  await expect(page.locator('nav a[href="/journal"]')).toHaveCount(0);
  const reponse = await page.goto('/journal');
  expect(reponse?.status()).toBe(403);
  await expect(page.getByText(/journal/i).first()).toBeVisible();
});

test('une demande d’un autre territoire est introuvable, comme si elle n’existait pas', async ({ browser }) => {
  const rennes = await browser.newPage();
  await seConnecter(rennes, 'Yann Le Goff');
  await rennes.goto('/demandes');
  const adresses = await rennes
    .getByRole('rowheader')
    .getByRole('link')
    .evaluateAll((liens) => liens.map((l) => l.getAttribute('href') ?? ''));
  const liffre = await browser.newPage();
  await seConnecter(liffre, 'Soizic Tanguy');
  const statuts = await Promise.all(adresses.slice(0, 10).map(async (a) => (await liffre.request.get(a)).status()));
  expect(statuts).toContain(404);
  const inconnue = await liffre.request.get('/api/demandes/AAAAAAAAAAAA');
  const ailleurs = await liffre.request.get(`/api${adresses[statuts.indexOf(404)]}`);
  expect(ailleurs.status()).toBe(inconnue.status());
});

test('se déconnecter ferme la session ici et chez ProConnect', async ({ page }) => {
  await seConnecter(page, 'Gaël Morvan');
  await page.getByRole('button', { name: 'Se déconnecter' }).first().click();
  await expect(page).toHaveURL(/\/deconnexion/);
  await page.goto('/demandes');
  await expect(page).toHaveURL(/\/connexion/);
  await page.getByRole('button', { name: /ProConnect/ }).click();
  await expect(page.getByRole('button', { name: 'Gaël Morvan' })).toBeVisible();
});

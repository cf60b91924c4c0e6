import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

async function sansDefaut(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze();
  expect(violations.map((v) => `${page.url()} : ${v.id} (${v.nodes[0]?.target.join(' ')})`)).toEqual([]);
}

/** Un agent corrige une demande déjà cotée de plus de trente points. */
async function saisirUnGrandEcart(page: Page): Promise<string> {
  await page.goto('/demandes?etat=cotee');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Demande \d/);
  const adresse = new URL(page.url()).pathname;
  await page.goto(`${adresse}/corriger`);
  await page.locator('label', { hasText: 'Violences au sein du foyer ou menace de mariage forcé' }).click();
  const pieces = page.getByLabel('Référence de la pièce');
  for (let i = 0; i < (await pieces.count()); i += 1) await pieces.nth(i).fill('Pièce vue au guichet');
  await page.getByLabel(/^Motif/).selectOption({ label: 'Pièce justificative examinée' });
  await page.getByLabel(/^Justification/).fill('Ordonnance produite au guichet, vue et rendue.');
  await page.getByRole('button', { name: 'Vérifier la saisie' }).click();
  await expect(page.getByText('Une seconde personne devra valider')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer et faire valider' }).click();
  await expect(page.getByText('en attente de validation').first()).toBeVisible();
  return adresse;
}

test('au-delà de l’écart, une seconde personne valide, et la cotation part', async ({ browser }) => {
  const agent = await (await browser.newContext()).newPage();
  await seConnecter(agent, 'Yann Le Goff');
  const adresse = await saisirUnGrandEcart(agent);
  await agent.getByRole('link', { name: 'Voir la cotation à valider' }).click();
  await expect(agent.getByText('une autre personne doit en décider')).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Valider la cotation' })).toHaveCount(0);

  const responsable = await (await browser.newContext()).newPage();
  await seConnecter(responsable, 'Hélène Aubrée');
  await responsable.goto('/cotations');
  await expect(responsable.getByRole('link', { name: /^À valider \([1-9]\d*\)$/ })).toBeVisible();
  await sansDefaut(responsable);
  await responsable.getByRole('rowheader').getByRole('link').first().click();
  await expect(responsable.getByText('En attente d’une seconde personne')).toBeVisible();
  await sansDefaut(responsable);
  await responsable.getByRole('button', { name: 'Refuser la cotation' }).click();
  await expect(responsable.getByText('Dites pourquoi en 10 caractères au moins.')).toBeVisible();
  await responsable.getByRole('button', { name: 'Valider la cotation' }).click();
  await expect(responsable.getByText('Validée par Hélène Aubrée')).toBeVisible();
  await expect(responsable.getByRole('link', { name: /Envoi et ses appels/ })).toBeVisible();
  await responsable.goto(`${adresse}/historique`);
  await expect(responsable.getByText('Cotation validée par une seconde personne')).toBeVisible();
});

test('la répartition, une simulation sur tout le stock et ses résultats', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  await expect(async () => {
    await page.goto('/pilotage');
    await expect(page.getByRole('img', { name: /^Répartition des notes/ })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await sansDefaut(page);
  await expect(page.getByText(/porte(nt)? une note saisie par un agent/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Temps de validation/ })).toBeVisible();
  for (const lien of await page.getByRole('link', { name: /^Télécharger/ }).all()) {
    const csv = await page.request.get((await lien.getAttribute('href')) ?? '');
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect(await csv.text()).toMatch(/^\ufeff(?:Note|Semaine du);/);
  }

  await page.goto('/pilotage/simulations/nouvelle');
  await sansDefaut(page);
  await page.getByLabel('Titre (obligatoire)').fill('Relever la reconnaissance DALO');
  await page.getByRole('button', { name: 'Lancer la simulation' }).click();
  await expect(page.getByText('Changez les points d’au moins un critère.')).toBeVisible();
  const points = page.getByRole('textbox', { name: /^Points de «.*DALO/i }).first();
  await points.fill(String(Number(await points.inputValue()) + 25));
  await page.getByRole('button', { name: 'Lancer la simulation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Relever la reconnaissance DALO' })).toBeVisible();
  await expect(page.getByText('Terminée')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('img', { name: 'Répartition des notes avant et après' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Note des cas types, avant et après' })).toBeVisible();
  await page.getByLabel('Commentaire').fill('À présenter en conférence intercommunale.');
  await page.getByRole('button', { name: 'Enregistrer le commentaire' }).click();
  await expect(page.getByText('Commentaire enregistré.')).toBeVisible();
  await sansDefaut(page);
});

test('les anomalies se filtrent et s’expliquent ensemble, avec une raison', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/pilotage/anomalies');
  await expect(page.getByRole('heading', { level: 1, name: 'Anomalies' })).toBeVisible();
  await sansDefaut(page);
  const bouton = page.getByRole('button', { name: /^Traiter .* du filtre$/ });
  if ((await bouton.count()) === 0) return expect(page.getByText('Aucune anomalie ici')).toBeVisible();
  await bouton.click();
  await expect(page.getByText('Dites pourquoi en 10 caractères au moins.')).toBeVisible();
  await page.getByLabel(/^Raison/).fill('Écart connu, dû à la reprise de l’an dernier.');
  await bouton.click();
  await expect(page.getByText(/anomalies? : Expliquées?\./)).toBeVisible();
});

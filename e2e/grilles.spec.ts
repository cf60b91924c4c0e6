import { expect, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

test('une note s’explique, se recalcule et se compare, jusqu’à la règle de sa grille', async ({ page }) => {
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/demandes?etat=cotee');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Pourquoi cette note' })).toBeVisible();
  const tableau = page.getByRole('table', { name: /Critères retenus/ });
  const note = (await tableau.locator('tfoot td').innerText()).trim();
  await expect(page.locator('.cascade svg')).toContainText(note);
  await expect(page.locator('p.fr-text--lead')).toContainText(note);
  await expect(page.getByRole('heading', { name: 'Parmi les demandes semblables' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/prioritaire|gagnant/i);

  const fiche = page.url();
  await tableau.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Grille des .*version \d/);

  await page.goto(`${fiche}/cotations`);
  await page.getByRole('button', { name: 'Comparer les cotations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Comparer deux cotations' })).toBeVisible();
  await expect(page.getByText(/^(Aucun écart|Même note|B a )/)).toBeVisible();
  await page.getByRole('link', { name: 'Seulement les différences' }).click();
  await expect(page.getByRole('link', { name: 'Montrer tous les critères' })).toBeVisible();

  const autreGrille = page.getByLabel('B', { exact: true }).locator('option', { hasText: 'Forme du module de cotation' });
  await page.getByLabel('B', { exact: true }).selectOption((await autreGrille.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Comparer les cotations' }).click();
  await expect(page.getByRole('heading', { name: 'Deux grilles différentes' })).toBeVisible();
});

test('un brouillon fautif est refusé faute par faute ; juste, il se compare, et une autre personne le publie', async ({
  page,
  browser,
}) => {
  const version = `E${Date.now() % 1_000_000}`;
  await seConnecter(page, 'Hélène Aubrée');
  await page.goto('/pilotage/grilles');
  await page.getByLabel('Ou son contenu').fill(JSON.stringify({ ...brouillon(version), fin: '2000-01-01', criteres: [] }));
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByRole('heading', { name: 'Grille refusée : 2 fautes' })).toBeVisible();
  await page.getByLabel('Ou son contenu').fill(JSON.stringify(brouillon(version)));
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`version ${version}`);
  await page.getByLabel('Version ou grille de départ').selectOption('EPCI-243500139-PRIMO~2');
  await page.getByRole('button', { name: 'Comparer les grilles' }).click();
  await expect(page.getByText(/^Critères : .*retirés/)).toBeVisible();
  await expect(page.getByText(/points d’écart sur un critère, au-delà de 0 une autre personne le publie/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publier cette grille…' })).toHaveCount(0);

  const autre = await (await browser.newContext()).newPage();
  await seConnecter(autre, 'Gaël Morvan');
  await autre.goto(`/pilotage/grilles/EPCI-243500139-PRIMO/${version}`);
  const confirmer = autre.getByRole('button', { name: `Publier la version ${version}` });
  // La fenêtre ne s'ouvre qu'une fois la page animée.
  await expect(async () => {
    await autre.getByRole('button', { name: 'Publier cette grille…' }).click({ timeout: 1_000 });
    await expect(confirmer).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await confirmer.click();
  await expect(autre.getByText(/Grille publiée\. La version 2 de EPCI-243500139-PRIMO finit le/)).toBeVisible();
});

const brouillon = (version: string) => ({
  code: 'EPCI-243500139-PRIMO',
  version,
  libelle: 'Grille des premières demandes de Rennes Métropole, projet',
  siren: '243500139',
  population: 'primo',
  debut: '2199-01-01',
  fin: null,
  criteres: [
    {
      code: 'DALO',
      libelle: 'Reconnaissance DALO',
      description: null,
      nature: 'national',
      obligatoire: true,
      mode: 'automatique',
      bornes: { min: 70, max: 70 },
      paliers: [],
      parLocalisation: false,
      regle: { tag: 'fait', donnee: 'dalo' },
    },
  ],
});

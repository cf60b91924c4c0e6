import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ouvrirUneSaisie, passerJusquaExpulsion, saisirExpulsion } from './saisir.ts';
import { type Personne, seConnecter } from './se-connecter.ts';

async function entrer(browser: Browser, qui: Personne): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage();
  await seConnecter(page, qui);
  return page;
}
const servir = (page: Page) => page.getByRole('button', { name: 'Traiter la suivante – Demandes à coter' });
const chemin = (page: Page) => new URL(page.url()).pathname;

async function sansDefaut(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(violations.map((v) => `${v.id} (${v.nodes[0]?.target.join(' ')})`)).toEqual([]);
}

test('deux agents traitent la même pile : jamais la même demande, et la suivante vient après la saisie', async ({ browser }) => {
  const [yann, helene] = [await entrer(browser, 'Yann Le Goff'), await entrer(browser, 'Hélène Aubrée')];
  await yann.goto('/');
  await helene.goto('/');
  await Promise.all([servir(yann).click(), servir(helene).click()]);
  for (const page of [yann, helene]) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saisir une cotation');
    await expect(page.getByText(/Réservée pour vous jusqu’à \d\d h \d\d/)).toBeVisible();
  }
  expect(chemin(yann)).not.toBe(chemin(helene));
  await sansDefaut(yann);

  await passerJusquaExpulsion(yann);
  const premiere = chemin(yann);
  await saisirExpulsion(yann, 'Jugement 2026-201');
  await expect(yann.getByRole('heading', { name: /Cotation enregistrée/ })).toBeVisible();
  await yann.getByRole('button', { name: 'Traiter la suivante' }).click();
  await expect.poll(() => chemin(yann)).not.toBe(premiere);
  await expect(yann.getByText(/Réservée pour vous/)).toBeVisible();
  expect(chemin(yann)).not.toBe(chemin(helene));

  const passee = chemin(yann);
  await yann.getByRole('button', { name: 'Passer à la suivante' }).click();
  await expect.poll(() => chemin(yann)).not.toBe(passee);
  expect(chemin(yann)).not.toBe(chemin(helene));

  await yann.goto('/');
  await expect(yann.getByRole('region', { name: 'Reprendre' }).getByRole('link')).not.toHaveCount(0);
});

test('deux agents sur la même demande se voient ; le second à enregistrer tranche critère par critère', async ({ browser }) => {
  test.setTimeout(120_000);
  const [yann, helene] = [await entrer(browser, 'Yann Le Goff'), await entrer(browser, 'Hélène Aubrée')];
  await yann.goto('/demandes?etat=a-coter&tri=depot-asc&prise=libres');
  const adresse = await ouvrirUneSaisie(yann);
  await helene.goto(adresse);
  await expect(helene.getByText('Yann L. modifie cette demande.')).toBeVisible();
  await helene.goto(`${adresse}/corriger`);
  await expect(yann.getByText('Hélène A. modifie cette demande.')).toBeVisible({ timeout: 20_000 });

  await saisirExpulsion(helene, 'Jugement 2026-301');
  await expect(helene.getByRole('heading', { name: /Cotation enregistrée/ })).toBeVisible();
  await saisirExpulsion(yann, 'Jugement 2026-302');
  await expect(yann.getByRole('heading', { name: 'Une autre version a été enregistrée' })).toBeFocused();
  await expect(yann.getByText(/Hélène Aubrée a enregistré une cotation le/)).toBeVisible();
  await sansDefaut(yann);
  const expulsion = yann.getByRole('row', { name: /Menace d’expulsion/ });
  await expect(expulsion.getByRole('radio')).toHaveCount(2);
  await expulsion.locator('label').first().click();
  await yann.getByRole('button', { name: 'Reprendre la saisie avec ces choix' }).click();
  await expect(yann.getByLabel('Référence de la pièce').first()).toHaveValue('Jugement 2026-302');

  await helene.goto('/');
  await expect(yann.getByText(/Hélène A\./)).toHaveCount(0, { timeout: 20_000 });
});

test('au clavier, un agent coche, s’attribue, suit ; une action se dit en mots et s’annule', async ({ browser }) => {
  const page = await entrer(browser, 'Yann Le Goff');
  await page.goto('/demandes?tri=depot-asc');
  const liens = page.getByRole('rowheader').getByRole('link');
  // Les touches n'agissent qu'une fois la page reprise par le script.
  await expect(async () => {
    await liens.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(liens.nth(1)).toBeFocused({ timeout: 300 });
  }).toPass();
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(page.getByText('3 demandes cochées :')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText(/3 demandes vous sont attribuées\./)).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Vous', exact: true })).toHaveCount(3);
  await page.getByRole('button', { name: 'Annuler cette action' }).click();
  await expect(page.getByText(/3 demandes sont rendues\./)).toBeVisible();
  await liens.first().focus();
  await page.keyboard.press('s');
  await expect(page.getByText(/3 demandes sont suivies\./)).toBeVisible();
  await liens.first().focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Raccourcis de la liste' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(liens.first()).toBeFocused();

  await page.goto('/profil/preferences');
  await page.locator('label', { hasText: 'Activer les raccourcis' }).click();
  await expect(page.getByText('Réglage enregistré.')).toBeVisible();
  await sansDefaut(page);
  await page.goto('/demandes?tri=depot-asc');
  await expect(async () => {
    await liens.first().focus();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await expect(liens.nth(1)).toBeFocused({ timeout: 300 });
  }).toPass();
  await expect(page.getByRole('group', { name: 'Actions groupées' })).toHaveCount(0);
});

test('une vue garde filtres et colonnes, dit qu’elle est modifiée, se partage ; l’export suit la liste', async ({ browser }) => {
  const [yann, helene] = [await entrer(browser, 'Yann Le Goff'), await entrer(browser, 'Hélène Aubrée')];
  await yann.goto('/demandes?etat=a-coter');
  await yann.getByRole('button', { name: 'Colonnes' }).click();
  await yann.locator('dialog[open] label', { hasText: 'Ménage' }).click();
  await yann.getByRole('button', { name: 'Monter Note' }).click();
  await yann.getByRole('button', { name: 'Appliquer les colonnes' }).click();
  await expect(yann.getByRole('columnheader', { name: 'Ménage' })).toHaveCount(0);
  await yann.getByRole('button', { name: 'Enregistrer cette vue…' }).click();
  await yann.getByLabel('Nom de la vue').fill('À coter, serrée');
  await yann.locator('dialog[open] label', { hasText: 'La proposer à l’équipe' }).click();
  await yann.locator('dialog[open]').getByRole('button', { name: 'Enregistrer la vue' }).click();
  await expect(yann).toHaveURL(/vue=/);
  await expect(yann.getByRole('navigation', { name: 'Mes vues' }).getByRole('link', { name: 'À coter, serrée' })).toBeVisible();
  await yann.getByRole('link', { name: /^Note/ }).click();
  await expect(yann.getByText('Vue modifiée')).toBeVisible();
  await yann.getByRole('button', { name: 'Restaurer la vue' }).click();
  await expect(yann.getByText('Vue modifiée')).toHaveCount(0);
  await sansDefaut(yann);

  await yann.getByRole('button', { name: 'Exporter la liste' }).click();
  await yann.getByLabel(/À quoi sert ce fichier/).fill('Préparer la commission de mardi');
  const [fichier] = await Promise.all([
    yann.waitForEvent('download'),
    yann
      .locator('dialog[open]')
      .getByRole('button', { name: /^Exporter/ })
      .click(),
  ]);
  expect(fichier.suggestedFilename()).toMatch(/^demandes-\d{4}-\d\d-\d\d\.csv$/);
  const lignes = (await readFile(await fichier.path(), 'utf8')).trim().split('\r\n');
  expect(lignes[0]).toContain('Numéro unique;Commune souhaitée');
  expect(lignes[0]).not.toContain('Personnes');
  await yann.keyboard.press('Escape');
  const total = (
    await yann
      .getByText(/^[\d\s]+ demandes?$/)
      .first()
      .innerText()
  ).replace(/\D/g, '');
  expect(lignes.length - 1).toBe(Number(total));

  await helene.goto('/demandes');
  await helene
    .getByRole('navigation', { name: 'Vues de l’équipe' })
    .getByRole('link', { name: 'À coter, serrée (Yann L.)' })
    .click();
  await expect(helene.getByRole('columnheader', { name: 'Ménage' })).toHaveCount(0);
  await expect(helene.getByRole('button', { name: 'Supprimer la vue' })).toHaveCount(0);
});

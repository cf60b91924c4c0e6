import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { ouvrirUneSaisie, saisirExpulsion } from './saisir.ts';
import { type Personne, seConnecter } from './se-connecter.ts';

async function entrer(browser: Browser, qui: Personne): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage();
  await seConnecter(page, qui);
  return page;
}

async function sansDefaut(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(violations.map((v) => `${v.id} (${v.nodes[0]?.target.join(' ')})`)).toEqual([]);
}

/** Le compte que dit un onglet. */
async function compte(page: Page, onglet: string): Promise<number> {
  await page.goto('/cotations');
  const texte = await page.getByRole('link', { name: new RegExp(`^${onglet} \\(`) }).innerText();
  return Number(texte.replace(/\D/g, ''));
}

async function regler(page: Page, ecart: string): Promise<void> {
  await page.goto('/cotations/reglage');
  await page.getByLabel(/^Écart de points/).fill(ecart);
  await page.getByRole('button', { name: 'Enregistrer le réglage' }).click();
}

test('un écart réglé, une saisie passe par la pile, le complément, le clavier, et la validation de plusieurs', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const [helene, yann] = [await entrer(browser, 'Hélène Aubrée'), await entrer(browser, 'Yann Le Goff')];
  await regler(helene, 'beaucoup');
  await expect(helene.getByText('L’écart est un nombre entier de points.')).toBeVisible();
  await regler(helene, '5');
  await expect(helene.getByText('Réglage enregistré')).toBeVisible();
  await expect(helene.getByText(/^Changements du réglage \(\d+\)$/)).toBeVisible();
  await sansDefaut(helene);

  await yann.goto('/demandes?etat=cotee&tri=depot-asc');
  await ouvrirUneSaisie(yann);
  await saisirExpulsion(yann, 'Jugement 2026-401');
  await expect(yann.getByRole('link', { name: 'Voir la cotation à valider' })).toBeVisible();

  await helene.goto('/');
  await helene.getByRole('button', { name: 'Traiter la suivante – Cotations à valider' }).click();
  await expect(helene.getByText(/Réservée pour vous jusqu’à/)).toBeVisible();
  await expect(helene.getByRole('heading', { name: 'Vérifications' })).toBeVisible();
  await sansDefaut(helene);
  await yann.goto('/cotations');
  await expect(yann.getByText(/Réservée par Hélène A\. jusqu’à \d\d h \d\d/)).toBeVisible();

  await helene.getByText('Demander une revue', { exact: true }).click();
  await helene.getByRole('button', { name: 'Demander la revue' }).click();
  await expect(helene.getByText('Dites pourquoi en 10 caractères au moins.')).toBeVisible();
  await helene.getByRole('region', { name: 'Votre décision' }).getByRole('textbox').fill('Quelle est la date du jugement ?');
  await helene.getByRole('button', { name: 'Demander un complément' }).click();
  await expect(helene.getByText('Complément demandé : Quelle est la date du jugement ?')).toBeVisible();
  await yann.goto('/cotations?onglet=a-revoir');
  await expect(yann.getByRole('link', { name: /^À revoir \([1-9]/ })).toBeVisible();

  const aValider = await compte(helene, 'À valider');
  const liens = helene.getByRole('rowheader').getByRole('link');
  const touche = (nom: string, effet: () => Promise<void>) =>
    // Les touches n'agissent qu'une fois la page reprise par le script.
    expect(async () => {
      await liens.first().focus();
      await helene.keyboard.press(nom);
      await effet();
    }).toPass();
  await touche('?', () => expect(helene.getByRole('dialog', { name: 'Raccourcis de la liste' })).toBeVisible({ timeout: 500 }));
  await helene.keyboard.press('Escape');
  await touche(' ', () => expect(helene.getByRole('dialog', { name: 'Aperçu de la cotation' })).toBeVisible({ timeout: 500 }));
  await expect(helene.getByRole('link', { name: 'Ouvrir la cotation' })).toBeVisible();
  await helene.keyboard.press('Escape');
  await touche('c', () => helene.waitForURL(/comparer/, { timeout: 3_000 }));
  await expect(helene.getByText(/^(Aucun écart|Même note|B a )/)).toBeVisible();
  await helene.goto('/cotations');
  await sansDefaut(helene);
  await touche('x', () => expect(helene.getByText('1 cotation cochée :')).toBeVisible({ timeout: 500 }));
  await touche('v', () => expect(helene.getByRole('dialog', { name: 'Valider la cotation' })).toBeVisible({ timeout: 500 }));
  await helene.getByRole('dialog').getByRole('button', { name: 'Valider la cotation' }).click();
  await expect(helene.getByText('Validée : son envoi est dans la file.')).toBeVisible();
  await helene.getByRole('button', { name: 'Revenir à la liste' }).click();
  await expect(helene.getByRole('link', { name: `À valider (${aValider - 1})` })).toBeVisible();
  await regler(helene, '30');
  await expect(
    helene.getByText('Au-delà de 30 points d’écart, une seconde personne valide avant la transmission.'),
  ).toBeVisible();
});

test('plus de cinquante demandes se traitent en arrière-plan, ligne par ligne ; une demande se confie à un collègue', async ({
  browser,
}) => {
  const [helene, yann] = [await entrer(browser, 'Hélène Aubrée'), await entrer(browser, 'Yann Le Goff')];
  await helene.goto('/demandes?tri=depot-desc');
  await helene.getByRole('checkbox', { name: 'Cocher toutes les demandes de cette page' }).check();
  await helene.getByRole('button', { name: /^Viser plutôt : les \d+ (premières )?demandes du filtre/i }).click();
  await helene.getByRole('button', { name: 'Suivre', exact: true }).click();
  await expect(helene.getByText(/\d+ demandes en cours de traitement/)).toBeVisible();
  await helene.getByRole('link', { name: 'Suivre ce traitement' }).click();
  await expect(helene.getByText(/demandes traitées sur \d+\. Terminé\./)).toBeVisible({ timeout: 15_000 });
  await expect(helene.getByRole('cell', { name: /^(Faite|Déjà ainsi)$/ }).first()).toBeVisible();
  await sansDefaut(helene);

  await helene.getByRole('rowheader').getByRole('link').last().click();
  await helene.getByRole('button', { name: 'Attribuer à…' }).click();
  await helene.getByRole('combobox', { name: /^Collègue/ }).selectOption({ label: 'Yann Le Goff' });
  await sansDefaut(helene);
  await helene.getByRole('button', { name: 'Attribuer à ce collègue' }).click();
  await expect(helene.getByText('La demande est attribuée à Yann Le Goff.')).toBeVisible();
  await yann.goto(helene.url());
  await expect(yann.getByText('Attribuée à vous')).toBeVisible();
  await yann.getByRole('button', { name: 'Rendre la demande' }).click();
  await expect(yann.getByText('La demande n’est plus attribuée à personne.')).toBeVisible();
  await helene.goto(`${helene.url()}/historique`);
  await expect(helene.getByText('Confiée à Yann Le Goff')).toBeVisible();
});

test('deux demandes, puis deux grilles, se comparent depuis l’écran même', async ({ browser }) => {
  const page = await entrer(browser, 'Hélène Aubrée');
  await page.goto('/cotations/comparer');
  await sansDefaut(page);
  await page.getByLabel(/^Demande A/).fill('035');
  await page.getByRole('button', { name: 'Chercher la demande' }).click();
  await page.getByRole('status').getByRole('link').first().click();
  await expect(page.getByLabel('A', { exact: true })).toBeVisible();
  await page.getByLabel(/^Ou, pour B, une autre demande/).fill('035');
  await page.getByRole('button', { name: 'Chercher la demande' }).click();
  await page.getByRole('status').getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { name: 'Ce qui les sépare' })).toBeVisible();
  await expect(page).toHaveURL(/a=version~[\w-]+&b=demande~[\w-]+$/);
  await sansDefaut(page);

  await page.goto('/cotations/comparer');
  await page.getByRole('button', { name: 'Comparer les grilles' }).click();
  await expect(page).toHaveURL(/\/pilotage\/grilles\/.+\?avec=/);
  await expect(page.getByRole('table', { name: /^Ce qui change de/ })).toBeVisible();
});

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { seConnecter } from './se-connecter.ts';

const PUBLIQUES = [
  '/connexion',
  '/accessibilite',
  '/mentions-legales',
  '/donnees-personnelles',
  '/plan-du-site',
  '/etat-du-service',
];
const AGENT = [
  '/',
  '/demandes',
  '/cotations',
  '/cotations?onglet=en-anomalie',
  '/cotations/reglage',
  '/pilotage',
  '/pilotage/anomalies',
  '/pilotage/simulations',
  '/envois',
  '/envois?onglet=transmis',
  '/journal',
  '/passe-marche',
  '/passe-marche/marches',
  '/passe-marche/marches/nouveau',
  '/passe-marche/candidatures',
  '/passe-marche/notifications',
  '/pilotage/grilles',
  '/pilotage/grilles/EPCI-243500139-PRIMO/2?avec=EPCI-243500774-PRIMO~1',
  '/cotations/comparer',
  '/incidents',
  '/incidents?etat=resolu',
  '/incidents/causes',
  '/rejeux',
  '/supervision',
  '/supervision/sante',
  '/supervision/applications',
  '/supervision/essai',
  '/supervision/annonces',
  '/alertes',
  '/passe-marche/controles',
  '/passe-marche/parametres',
  '/passe-marche/bac-a-sable',
  '/supervision/synchronisations',
];
const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`aucun défaut automatique d’accessibilité (thème ${colorScheme === 'light' ? 'clair' : 'sombre'})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const page = await (await browser.newContext({ colorScheme })).newPage();
    const fautes: string[] = [];
    // Un style ou un script en ligne que la politique de sécurité refuse ne se voit qu'à la console : l'écran, lui, se vide en silence.
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) fautes.push(`${page.url()} : ${message.text().slice(0, 120)}`);
    });
    const examiner = async (adresse: string) => {
      await page.goto(adresse);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page }).withTags(REGLES).analyze();
      fautes.push(...violations.map((v) => `${adresse} : ${v.id} (${v.nodes[0]?.target.join(' ')})`));
    };
    for (const adresse of PUBLIQUES) await examiner(adresse);
    await seConnecter(page, 'Hélène Aubrée');
    for (const adresse of AGENT) await examiner(adresse);
    await page.goto('/demandes');
    const fiche = (await page.getByRole('rowheader').getByRole('link').first().getAttribute('href')) ?? '';
    await examiner(fiche);
    await examiner(`${fiche}/corriger`);
    await page.goto('/demandes?etat=cotee');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('link', { name: 'Comparer critère par critère' }).click();
    await page.waitForURL(/comparer/);
    await examiner(page.url());
    expect(fautes).toEqual([]);
  });
}

test('à 320 px de large, rien ne déborde de l’écran', async ({ browser }) => {
  const page = await browser.newPage();
  await seConnecter(page, 'Hélène Aubrée');
  await page.setViewportSize({ width: 320, height: 800 });
  for (const adresse of AGENT) {
    await page.goto(adresse);
    const deborde = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(deborde, adresse).toBeLessThanOrEqual(0);
  }
});

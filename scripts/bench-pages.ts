import os from 'node:os';
import { type Browser, chromium, type Page } from 'playwright';
import { pileAMesurer } from './banc/pile-a-mesurer.ts';
import { quantile } from './banc/quantile.ts';
import { type Visite, visiterPage } from './banc/visiter-page.ts';
import { findBrowser } from './tests/find-browser.ts';

// Objectif 11 de l'étude de performance pour LCP, TBT et CLS ; seuils « bon » des Core Web Vitals pour INP et le premier octet.
const SEUILS = { ttfb: 800, lcp: 1_000, tbt: 100, cls: 0.02, inp: 200 } as const;
const VISITES = Number(process.env.VISITES ?? 7);
const DEMANDES = Number(process.env.DEMANDES ?? 500);

async function seConnecter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/connexion`);
  await page.getByRole('button', { name: /ProConnect/ }).click();
  await page.getByRole('button', { name: 'Hélène Aubrée' }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
}

/** Les adresses à mesurer ; la fiche est celle de la première demande de la liste. */
async function adresses(page: Page, url: string): Promise<string[]> {
  await page.goto(`${url}/demandes?par-page=25`);
  const fiche = await page.locator('a[data-ref]').first().getAttribute('href');
  return ['/', '/demandes', fiche ?? '/demandes', '/envois', '/incidents', '/supervision'];
}

const chiffre = (valeur: number, rang: keyof Visite): string =>
  rang === 'cls' ? valeur.toFixed(3) : Math.round(valeur).toString();

/** Affiche une ligne et rend ce qui dépasse son seuil. */
function dire(adresse: string, visites: readonly Visite[]): string[] {
  const mediane = (rang: keyof Visite): number =>
    quantile(
      visites.map((v) => v[rang]),
      0.5,
    );
  const minimum = (rang: keyof Visite): number => Math.min(...visites.map((v) => v[rang]));
  const deux = (rang: keyof Visite): string => `${chiffre(minimum(rang), rang)}/${chiffre(mediane(rang), rang)}`;
  const poids = (['requetes', 'scripts', 'total', 'elements'] as const).map((rang) => chiffre(mediane(rang), rang).padStart(9));
  const temps = (['ttfb', 'fcp', 'lcp', 'tbt', 'cls', 'inp'] as const).map((rang) => deux(rang).padStart(12));
  console.log(adresse.slice(0, 22).padEnd(22) + temps.join('') + poids.join(''));
  return Object.entries(SEUILS).flatMap(([rang, seuil]) =>
    mediane(rang as keyof typeof SEUILS) > seuil ? [`${adresse} : ${rang} au-dessus de ${seuil}`] : [],
  );
}

async function mesurer(navigateur: Browser, url: string): Promise<void> {
  const page = await navigateur.newPage();
  await seConnecter(page, url);
  const aMesurer = await adresses(page, url);
  const session = await page.context().storageState();
  const series = new Map<string, Visite[]>(aMesurer.map((adresse) => [adresse, []]));
  // Par tours, toutes les pages l'une après l'autre : une machine partagée change d'allure ; le premier tour réchauffe le serveur.
  for (let tour = 0; tour <= VISITES; tour += 1)
    for (const [adresse, visites] of series) {
      const visite = await visiterPage(navigateur, session, url + adresse);
      if (tour > 0) visites.push(visite);
    }
  const titres = ['octet', 'FCP', 'LCP', 'TBT', 'CLS', 'INP'].map((t) => t.padStart(12)).join('');
  console.log(
    `\n${'minimum/médiane, ms'.padEnd(22)}${titres}${['requêtes', 'JS Kio', 'tout Kio', 'éléments'].map((t) => t.padStart(9)).join('')}`,
  );
  const manques = [...series].flatMap(([adresse, visites]) => dire(adresse, visites));
  console.log(
    `\n${VISITES} premières visites par page, cache vide, 1440 × 900, sans ralentissement ; INP : clic d’un onglet, sinon du menu.`,
  );
  console.log(
    `Charge de la machine : ${os.loadavg()[0]?.toFixed(1)} pour ${os.availableParallelism()} processeurs ; au-delà d’un par processeur, lire le minimum.`,
  );
  console.log(manques.length === 0 ? 'objectifs tenus' : `objectifs manqués :\n  ${manques.join('\n  ')}`);
  process.exitCode = manques.length === 0 ? 0 : 1;
}

// `npm run bench -- pages http://…` mesure une pile qui tourne déjà ; sans adresse, il en démarre une (DEMANDES=500).
const [donnee] = process.argv.slice(2);
const pile = donnee === undefined ? await pileAMesurer(DEMANDES) : { url: donnee, arreter: async () => undefined };
const navigateur = await chromium.launch({
  executablePath: findBrowser(console.log),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
try {
  await mesurer(navigateur, pile.url);
} finally {
  await navigateur.close();
  await pile.arreter();
}

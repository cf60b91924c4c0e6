import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { lireInteraction, lireVue, poserSonde, type VueDePage } from './sonde-page.ts';

export type Visite = VueDePage & { inp: number };

/** Le filtre d'une liste ou l'onglet d'une fiche ; sur une page qui n'en a pas, un groupe du menu. */
async function filtrer(page: Page): Promise<void> {
  const onglet = page.locator('.onglets a:not([aria-current])').first();
  await ((await onglet.count()) > 0 ? onglet : page.locator('nav summary').first()).click();
}

const CALME_MS = 1_000;

/** Une première visite, cache vide : la page jusqu'au calme, puis un clic. */
export async function visiterPage(
  navigateur: Browser,
  session: BrowserContextOptions['storageState'],
  url: string,
): Promise<Visite> {
  const contexte = await navigateur.newContext({ storageState: session, viewport: { width: 1440, height: 900 } });
  try {
    const page = await contexte.newPage();
    await page.addInitScript(poserSonde);
    const reponse = await page.goto(url, { waitUntil: 'load' });
    if (!reponse?.ok()) throw new Error(`${url} a répondu ${reponse?.status()}.`);
    await page.waitForTimeout(CALME_MS);
    const vue = await page.evaluate(lireVue);
    await filtrer(page);
    await page.waitForTimeout(CALME_MS);
    return { ...vue, inp: await page.evaluate(lireInteraction) };
  } finally {
    await contexte.close();
  }
}

import type { Page } from '@playwright/test';

export type Poids = { requetes: number; scripts: number; total: number; elements: number };

/** Ce qu'une action fait venir du réseau, en octets reçus (compressés), et le nombre d'éléments de la page à la fin. */
export async function peser(page: Page, action: () => Promise<unknown>): Promise<Poids> {
  const reseau = await page.context().newCDPSession(page);
  await reseau.send('Network.enable');
  await reseau.send('Network.setCacheDisabled', { cacheDisabled: false });
  const recues = new Map<string, { script: boolean; octets: number }>();
  reseau.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('data:')) recues.set(requestId, { script: type === 'Script', octets: 0 });
  });
  reseau.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const recue = recues.get(requestId);
    if (recue) recue.octets = encodedDataLength;
  });
  await action();
  await page.waitForLoadState('networkidle');
  await reseau.detach();
  const somme = (lesquelles: { octets: number }[]) => lesquelles.reduce((n, r) => n + r.octets, 0);
  const toutes = [...recues.values()];
  return {
    requetes: toutes.length,
    scripts: somme(toutes.filter((r) => r.script)),
    total: somme(toutes),
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
  };
}

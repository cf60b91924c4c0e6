import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fetchJson, lireOuLever } from './fetch-json.ts';

let serveur: Server;
let adresse: string;
const contrat = z.object({ n: z.int() });
const conflit = { type: '/problemes/conflit', title: 'Conflit', status: 409, detail: 'A changé.', instance: 'r-1' };

beforeAll(async () => {
  serveur = createServer((requete, reponse) => {
    if (requete.url === '/coupe') return void requete.socket.destroy();
    const corps: Record<string, [number, string]> = {
      '/juste': [200, '{"n":1}'],
      '/autre-forme': [200, '{"n":"un"}'],
      '/conflit': [409, JSON.stringify(conflit)],
      '/page-html': [502, '<html>'],
    };
    const [statut, texte] = corps[requete.url ?? ''] ?? [404, '{}'];
    reponse.writeHead(statut).end(texte);
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  adresse = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
});
afterAll(() => serveur.close());

describe('la lecture de notre API', () => {
  it('rend une réponse qui suit son contrat', async () => {
    expect(await fetchJson(`${adresse}/juste`, contrat)).toEqual({ ok: true, value: { n: 1 } });
  });

  it('rend le problème annoncé, sans erreurs de champ quand il n’en dit pas', async () => {
    expect(await fetchJson(`${adresse}/conflit`, contrat)).toEqual({ ok: false, error: { ...conflit, erreurs: [] } });
  });

  it('part sans attendre une forme à chercher : une page qui se ferme a déjà envoyé', async () => {
    const vu = new Promise<string>((arrivee) => serveur.once('request', ({ url }) => arrivee(url ?? '')));
    const forme = Promise.withResolvers<typeof contrat>();
    const lecture = fetchJson(`${adresse}/juste`, () => forme.promise);
    expect(await vu).toBe('/juste');
    forme.resolve(contrat);
    expect(await lecture).toEqual({ ok: true, value: { n: 1 } });
  });

  it('dit de recharger quand la forme ne vient pas', async () => {
    const lecture = fetchJson(`${adresse}/juste`, () => Promise.reject(new Error('morceau absent')));
    expect(await lecture).toMatchObject({ ok: false, error: { title: 'Réponse inattendue' } });
  });

  it.each(['/autre-forme', '/page-html', '/inconnue'])('dit en français une réponse inattendue (%s)', async (chemin) => {
    expect(await fetchJson(adresse + chemin, contrat)).toMatchObject({ ok: false, error: { title: 'Réponse inattendue' } });
  });

  it('dit que le service est injoignable quand la connexion est coupée', async () => {
    expect(await fetchJson(`${adresse}/coupe`, contrat)).toMatchObject({ ok: false, error: { status: 0 } });
  });

  it('laisse remonter un abandon voulu', async () => {
    await expect(fetchJson(`${adresse}/juste`, contrat, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('lève le problème pour react-query', async () => {
    await expect(lireOuLever(fetchJson(`${adresse}/conflit`, contrat))).rejects.toMatchObject({ probleme: { status: 409 } });
  });
});

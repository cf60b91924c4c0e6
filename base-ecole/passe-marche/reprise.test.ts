import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrirPasseMarche } from '../essais/ouvrir-passe-marche.ts';

let dossier = '';
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'passe-marche-'));
});
afterAll(() => rmSync(dossier, { recursive: true }));

describe('Redémarrage', () => {
  it('retrouve marchés, candidatures, jetons et réglages, et reprend la livraison interrompue', async () => {
    const registre = join(dossier, 'registre.jsonl');
    // Une heure entre deux essais : la livraison est encore due à l'arrêt.
    const premiere = await ouvrirPasseMarche({ rythme: 1200 }, { registre });
    const marche = await premiere.marcheOuvert({ name: 'Été' });
    const identifiant = await premiere.candidature(marche);
    premiere.repondre(503);
    await premiere.admin('candidature', { identifiant });
    await expect.poll(() => premiere.synchronisation(identifiant)).toBe('sync_processing');
    await expect.poll(() => premiere.recues.length).toBe(2);
    const jeton = await premiere.jeton();
    await premiere.admin('editeur', { client_id: 'supervision-recette', defense: false });
    await premiere.arreter();
    appendFileSync(`${registre}.passe-marche.jsonl`, '{"table":"marche","cle":"coup');

    const seconde = await ouvrirPasseMarche({}, { registre });
    await expect.poll(() => seconde.synchronisation(identifiant)).toBe('sync_completed');
    const headers = { authorization: `Bearer ${jeton}` };
    const chemin = `/api/v1/market_applications/${identifiant}/attestation`;
    expect((await fetch(`${seconde.passeMarche}${chemin}`, { headers })).status).toBe(200);
    const etat = await (await seconde.admin('etat')).json();
    expect(etat.marches.map(({ nom }: { nom: string }) => nom)).toEqual(['Été']);
    expect(etat.editeurs[0]).toMatchObject({ client_id: 'supervision-recette', defense: false });
    expect(JSON.stringify(etat)).not.toContain('demo-passe-marche-recette');
    await seconde.admin('reinitialisation', {});
    await seconde.arreter();

    const troisieme = await ouvrirPasseMarche({}, { registre });
    expect((await (await troisieme.admin('etat')).json()).marches).toEqual([]);
    await troisieme.arreter();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { achever, lire, signature, signatureRecue } from '../../essais/notifications.ts';
import { type EssaiPasseMarche, ouvrirPasseMarche } from '../../essais/ouvrir-passe-marche.ts';

let e: EssaiPasseMarche;
beforeAll(async () => {
  e = await ouvrirPasseMarche();
});
afterAll(() => e.arreter());
beforeEach(async () => {
  await e.admin('fautes', {});
  e.repondre();
});

describe('Accidents commandés', () => {
  const commander = (faute: string, ms?: number) => e.admin('fautes', { notifications: [{ faute, fois: 1, ms }] });

  it('perdue : livrée pour l’un, jamais arrivée pour l’autre', async () => {
    await commander('perdue');
    expect((await achever(e, 'sync_completed')).recues).toEqual([]);
  });

  it('accusé perdu : la même notification arrive deux fois', async () => {
    await commander('accuse-perdu');
    const { recues } = await achever(e, 'sync_completed');
    expect(recues.map((recue) => lire(recue).timestamp)).toEqual([lire(recues[0]).timestamp, lire(recues[0]).timestamp]);
  });

  it('double : deux livraisons des mêmes octets', async () => {
    await commander('double');
    const { recues } = await achever(e, 'sync_completed');
    await expect.poll(() => e.recues.filter(({ octets }) => recues[0]?.octets.equals(octets))).toHaveLength(2);
  });

  it('désordre : la première achevée arrive après la seconde', async () => {
    await commander('desordre', 5000);
    const [premier, second] = [await e.marche(), await e.marche()];
    const depuis = e.recues.length;
    await e.admin('marche', { identifiant: premier });
    await e.admin('marche', { identifiant: second });
    await expect.poll(() => e.recues.length).toBe(depuis + 2);
    expect(e.recues.slice(depuis).map((recue) => lire(recue).market.identifier)).toEqual([second, premier]);
  });

  it.each([
    'signature-fausse',
    'signature-autre-secret',
    'signature-absente',
    'signature-sans-prefixe',
    'signature-majuscules',
    'signature-courte',
    'signature-non-hexadecimale',
    'corps-altere',
  ])('%s : la signature n’est pas celle des octets reçus', async (faute) => {
    await commander(faute);
    const { recues } = await achever(e, 'sync_completed');
    expect(signatureRecue(recues[0])).not.toBe(signature(recues[0]));
  });

  it.each([
    ['evenement-inconnu', { event: 'market.cancelled' }],
    ['objet-inconnu', { market: { identifier: 'VR-2026-00INCONNU000' } }],
    ['objet-absent', { event: 'market.completed' }],
    ['corps-enorme', { padding: expect.stringMatching(/^x{300000}$/) }],
  ])('%s : bien signée, et étrange', async (faute, attendu) => {
    await commander(faute);
    const { recues } = await achever(e, 'sync_completed');
    expect(signatureRecue(recues[0])).toBe(signature(recues[0]));
    expect(lire(recues[0])).toMatchObject(attendu);
    expect('market' in lire(recues[0])).toBe(faute !== 'objet-absent');
  });

  it('JSON illisible : bien signé, et coupé', async () => {
    await commander('json-illisible');
    const { recues } = await achever(e, 'sync_completed');
    expect(() => lire(recues[0])).toThrow(SyntaxError);
  });

  it('envoie un corps quelconque, signé ou non', async () => {
    const corps = '{"event" : "market.completed"}';
    await e.admin('envoi', { client_id: 'supervision-recette', corps });
    const signe = e.recues.at(-1);
    await e.admin('envoi', { client_id: 'supervision-recette', corps: { event: 'é&' }, signature: null });
    expect(signe?.octets.toString()).toBe(corps);
    expect(signatureRecue(signe)).toBe(signature(signe));
    expect(e.recues.at(-1)?.octets.toString()).toBe(String.raw`{"event":"é\u0026"}`);
    expect(e.recues.at(-1)?.entetes).not.toHaveProperty('x-webhook-signature-sha256');
  });
});

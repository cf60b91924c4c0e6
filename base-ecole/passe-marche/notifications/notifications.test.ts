import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EssaiPasseMarche, ouvrirPasseMarche, type Recue, SANS_ADRESSE } from '../../essais/ouvrir-passe-marche.ts';
import { PROFILS } from '../profils.ts';
import { classer } from './classer.ts';

const SECRET = 'b6e0a4d19c7f25831e4b90d6a2f87c53b1d04e69f8a37c2510e6d94b7fa8c312';
const signature = (octets: Buffer) => `sha256=${createHmac('sha256', SECRET).update(octets).digest('hex')}`;

let e: EssaiPasseMarche;
beforeAll(async () => {
  e = await ouvrirPasseMarche();
});
afterAll(() => e.arreter());
beforeEach(async () => {
  await e.admin('fautes', {});
  e.repondre();
});

/** Achève un marché et attend l'état de livraison voulu. */
async function achever(attendu: string, attributs?: object, client?: typeof SANS_ADRESSE) {
  const depuis = e.recues.length;
  const identifiant = await e.marche(attributs, client);
  await e.admin('marche', { identifiant });
  await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe(attendu);
  return { identifiant, recues: e.recues.slice(depuis) };
}

const lire = (recue: Recue | undefined) => JSON.parse(recue?.octets.toString('utf8') ?? 'null');

describe('Notification signée', () => {
  it('signe les octets, garde les accents et échappe &, < et > comme Rails', async () => {
    const { identifiant, recues } = await achever('sync_completed', { name: 'R&D <été>', lots: [{ name: 'Lot 1' }] });
    const [recue] = recues;
    expect(recue?.octets.toString('utf8')).toContain(String.raw`"name":"R\u0026D \u003cété\u003e"`);
    expect(recue?.entetes['x-webhook-signature-sha256']).toBe(signature(recue?.octets ?? Buffer.alloc(0)));
    expect(signature(Buffer.from(JSON.stringify(lire(recue))))).not.toBe(recue?.entetes['x-webhook-signature-sha256']);
    expect([recue?.entetes['content-type'], recue?.entetes['user-agent']]).toEqual(['application/json', 'Faraday v2.14.1']);
    const { timestamp, ...corps } = lire(recue);
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
    expect(corps).toEqual({
      event: 'market.completed',
      market: {
        identifier: identifiant,
        name: 'R&D <été>',
        lots: [{ id: expect.any(Number), name: 'Lot 1' }],
        market_type_codes: ['works'],
        completed_at: timestamp,
        field_keys: expect.arrayContaining(['capacites_techniques_professionnelles_certificats_qualibat']),
      },
    });
  });

  it('annonce une candidature par ses deux adresses, à l’hôte du navigateur', async () => {
    const marche = await e.marcheOuvert();
    const identifiant = await e.candidature(marche);
    const depuis = e.recues.length;
    await e.admin('candidature', { identifiant });
    await expect.poll(() => e.recues.length).toBe(depuis + 1);
    const { timestamp: _timestamp, ...corps } = lire(e.recues[depuis]);
    const base = `${e.passeMarche}/api/v1/market_applications/${identifiant}`;
    expect(corps).toEqual({
      event: 'market_application.completed',
      market_identifier: marche,
      market_application: {
        identifier: identifiant,
        siret: '73282932000074',
        attestation_url: `${base}/attestation`,
        documents_package_url: `${base}/documents_package`,
      },
    });
  });

  it('part sans signature si l’éditeur n’a pas de secret, et échoue pour de bon s’il n’a pas d’adresse', async () => {
    await e.admin('editeur', { client_id: 'supervision-recette', webhook_secret: null });
    const { recues } = await achever('sync_completed');
    expect(recues[0]?.entetes).not.toHaveProperty('x-webhook-signature-sha256');
    await e.admin('editeur', { client_id: 'supervision-recette', webhook_secret: SECRET });
    expect((await achever('sync_failed', {}, SANS_ADRESSE)).recues).toEqual([]);
  });

  it('prend la forme annoncée par les guides dans leur profil', async () => {
    await e.admin('profil', { profil: 'guides', limites: false });
    const { recues } = await achever('sync_completed', { lots: [{ name: 'Lot 1' }] });
    await e.admin('profil', { profil: 'code' });
    expect(recues[0]?.entetes['user-agent']).toBe('PasseMarche-Webhook/1.0');
    expect(lire(recues[0])).toMatchObject({
      timestamp: expect.stringMatching(/\.\d{3}Z$/),
      market: { deadline: '2027-01-15T11:00:00.000Z', lots: [{ name: 'Lot 1' }] },
    });
  });
});

describe('Politique de livraison', () => {
  it.each([
    [200, 'livree'],
    [204, 'livree'],
    [299, 'livree'],
    [301, 'reessayer'],
    [400, 'abandonner'],
    [401, 'abandonner'],
    [403, 'abandonner'],
    [404, 'abandonner'],
    [405, 'abandonner'],
    [408, 'reessayer'],
    [409, 'reessayer'],
    [410, 'abandonner'],
    [418, 'reessayer'],
    [422, 'abandonner'],
    [429, 'reessayer'],
    [500, 'reessayer'],
    [503, 'reessayer'],
    [599, 'reessayer'],
  ])('classe un statut %i en « %s »', (statut, suite) => {
    expect(classer({ tag: 'statut', statut, extrait: '' })).toBe(suite);
  });

  it('essaie trois fois, puis échoue ; une coupure se réessaie', async () => {
    e.repondre(500, 'coupure', 503);
    expect((await achever('sync_failed')).recues).toHaveLength(3);
    e.repondre(503, 302);
    expect((await achever('sync_completed')).recues).toHaveLength(3);
  });

  it('attend environ 3 s puis 18 s selon le code, 1 s puis 4 s selon les guides', () => {
    const attentes = [1, 2].map((n) => [PROFILS.code.attente(n, 0), PROFILS.code.attente(n, 1), PROFILS.guides.attente(n, 1)]);
    expect(attentes).toEqual([
      [3, 3.15, 1],
      [18, 20.4, 4],
    ]);
  });

  it('un 401 ferme la porte, le renvoi la rouvre avec le même instant', async () => {
    e.repondre(401);
    const { identifiant, recues } = await achever('sync_failed');
    expect(recues).toHaveLength(1);
    expect(await e.candidature(identifiant)).toBeUndefined();
    await e.admin('renvoi', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe('sync_completed');
    expect(lire(e.recues.at(-1)).timestamp).toBe(lire(recues[0]).timestamp);
    expect(await e.candidature(identifiant)).toMatch(/^VR-/);
  });

  it('un renvoi sur un marché jamais achevé casse et le laisse en cours', async () => {
    const identifiant = await e.marche();
    const depuis = e.recues.length;
    await e.admin('renvoi', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe('sync_processing');
    expect(e.recues).toHaveLength(depuis);
  });

  it('le disjoncteur des guides s’ouvre après cinq échecs', async () => {
    const autre = await ouvrirPasseMarche({ profil: 'guides' });
    await autre.admin('profil', { profil: 'guides', limites: false });
    autre.repondre(...Array.from({ length: 9 }, () => 500));
    for (let i = 0; i < 3; i++) {
      const identifiant = await autre.marche();
      await autre.admin('marche', { identifiant });
      await expect.poll(() => autre.synchronisation(identifiant), { interval: 5 }).toBe('sync_failed');
    }
    expect(autre.recues).toHaveLength(5);
    await autre.arreter();
  });
});

describe('Accidents commandés', () => {
  const commander = (faute: string, ms?: number) => e.admin('fautes', { notifications: [{ faute, fois: 1, ms }] });

  it('perdue : livrée pour l’un, jamais arrivée pour l’autre', async () => {
    await commander('perdue');
    expect((await achever('sync_completed')).recues).toEqual([]);
  });

  it('accusé perdu : la même notification arrive deux fois', async () => {
    await commander('accuse-perdu');
    const { recues } = await achever('sync_completed');
    expect(recues.map((recue) => lire(recue).timestamp)).toEqual([lire(recues[0]).timestamp, lire(recues[0]).timestamp]);
  });

  it('double : deux livraisons des mêmes octets', async () => {
    await commander('double');
    const { recues } = await achever('sync_completed');
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
    const { recues } = await achever('sync_completed');
    expect(recues[0]?.entetes['x-webhook-signature-sha256']).not.toBe(signature(recues[0]?.octets ?? Buffer.alloc(0)));
  });

  it.each([
    ['evenement-inconnu', { event: 'market.cancelled' }],
    ['objet-inconnu', { market: { identifier: 'VR-2026-00INCONNU000' } }],
    ['objet-absent', { event: 'market.completed' }],
    ['corps-enorme', { padding: expect.stringMatching(/^x{300000}$/) }],
  ])('%s : bien signée, et étrange', async (faute, attendu) => {
    await commander(faute);
    const { recues } = await achever('sync_completed');
    expect(recues[0]?.entetes['x-webhook-signature-sha256']).toBe(signature(recues[0]?.octets ?? Buffer.alloc(0)));
    expect(lire(recues[0])).toMatchObject(attendu);
    expect('market' in lire(recues[0])).toBe(faute !== 'objet-absent');
  });

  it('JSON illisible : bien signé, et coupé', async () => {
    await commander('json-illisible');
    const { recues } = await achever('sync_completed');
    expect(() => lire(recues[0])).toThrow(SyntaxError);
  });

  it('envoie un corps quelconque, signé ou non', async () => {
    const corps = '{"event" : "market.completed"}';
    await e.admin('envoi', { client_id: 'supervision-recette', corps });
    const signe = e.recues.at(-1);
    await e.admin('envoi', { client_id: 'supervision-recette', corps: { event: 'é&' }, signature: null });
    expect(signe?.octets.toString()).toBe(corps);
    expect(signe?.entetes['x-webhook-signature-sha256']).toBe(signature(Buffer.from(corps)));
    expect(e.recues.at(-1)?.octets.toString()).toBe(String.raw`{"event":"é\u0026"}`);
    expect(e.recues.at(-1)?.entetes).not.toHaveProperty('x-webhook-signature-sha256');
  });
});

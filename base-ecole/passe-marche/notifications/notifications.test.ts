import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { achever, lire, SECRET, signature, signatureRecue } from '../../essais/notifications.ts';
import { type EssaiPasseMarche, ouvrirPasseMarche, SANS_ADRESSE } from '../../essais/ouvrir-passe-marche.ts';
import { PROFILS } from '../monde/profils.ts';
import { classer } from './classer.ts';

let e: EssaiPasseMarche;
beforeAll(async () => {
  e = await ouvrirPasseMarche();
});
afterAll(() => e.arreter());
beforeEach(async () => {
  await e.admin('fautes', {});
  e.repondre();
});

describe('Notification signée', () => {
  it('signe les octets, garde les accents et échappe &, < et > comme Rails', async () => {
    const { identifiant, recues } = await achever(e, 'sync_completed', { name: 'R&D <été>', lots: [{ name: 'Lot 1' }] });
    const [recue] = recues;
    expect(recue?.octets.toString('utf8')).toContain(String.raw`"name":"R\u0026D \u003cété\u003e"`);
    expect(signatureRecue(recue)).toBe(signature(recue));
    expect(JSON.stringify(lire(recue))).not.toBe(recue?.octets.toString('utf8'));
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
    const { recues } = await achever(e, 'sync_completed');
    expect(recues[0]?.entetes).not.toHaveProperty('x-webhook-signature-sha256');
    await e.admin('editeur', { client_id: 'supervision-recette', webhook_secret: SECRET });
    expect((await achever(e, 'sync_failed', {}, SANS_ADRESSE)).recues).toEqual([]);
  });

  it('prend la forme annoncée par les guides dans leur profil', async () => {
    await e.admin('profil', { profil: 'guides', limites: false });
    const { recues } = await achever(e, 'sync_completed', { lots: [{ name: 'Lot 1' }] });
    await e.admin('profil', { profil: 'code' });
    expect(recues[0]?.entetes['user-agent']).toBe('PasseMarche-Webhook/1.0');
    expect(lire(recues[0])).toMatchObject({
      timestamp: expect.stringMatching(/\.\d{3}Z$/),
      market: { deadline: '2099-01-15T11:00:00.000Z', lots: [{ name: 'Lot 1' }] },
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
    expect((await achever(e, 'sync_failed')).recues).toHaveLength(3);
    e.repondre(503, 302);
    expect((await achever(e, 'sync_completed')).recues).toHaveLength(3);
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
    const { identifiant, recues } = await achever(e, 'sync_failed');
    expect(recues).toHaveLength(1);
    expect(await e.candidature(identifiant)).toBeUndefined();
    await e.admin('renvoi', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe('sync_completed');
    expect(lire(e.recues.at(-1)).timestamp).toBe(lire(recues[0]).timestamp);
    expect(await e.candidature(identifiant)).toMatch(/^VR-/);
  });

  it('se lasse d’un receveur muet et réessaie ; une erreur TLS est définitive', async () => {
    await e.admin('rythme', { delai_ms: 50 });
    e.repondre('silence');
    expect((await achever(e, 'sync_completed')).recues).toHaveLength(2);
    await e.admin('rythme', { delai_ms: 5000 });
    const enClair = e.passeMarche.replace('http:', 'https:');
    await e.admin('editeur', { client_id: 'supervision-recette', webhook: enClair });
    const { identifiant } = await achever(e, 'sync_failed');
    const { notifications } = await (await e.admin(`notifications?objet=${identifiant}`)).json();
    expect(notifications[0].essais).toMatchObject([{ retour: { tag: 'tls' } }]);
    await e.admin('editeur', { client_id: 'supervision-recette', webhook: e.plateforme });
  });

  it('sans documents, une candidature soumise ne notifie jamais', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    const depuis = e.recues.length;
    await e.admin('candidature', { identifiant, documents: 'manquants' });
    await e.marcheOuvert();
    expect(e.recues).toHaveLength(depuis + 1);
    expect(await e.synchronisation(identifiant)).toBe('sync_pending');
  });

  it('un renvoi suit l’hôte du navigateur qui le demande', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    await e.admin('candidature', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_completed');
    const local = e.passeMarche.replace('127.0.0.1', 'localhost');
    const depuis = e.recues.length;
    await fetch(`${local}/candidate/market_applications/${identifiant}/retry_sync`, { method: 'POST', redirect: 'manual' });
    await expect.poll(() => e.recues.length).toBe(depuis + 1);
    expect(lire(e.recues[depuis]).market_application.attestation_url).toMatch(new RegExp(`^${local}/`));
  });

  it('un renvoi sur un marché jamais achevé casse et le laisse en cours', async () => {
    const identifiant = await e.marche();
    const depuis = e.recues.length;
    await e.admin('renvoi', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe('sync_processing');
    expect(e.recues).toHaveLength(depuis);
  });

  it('n’envoie plus rien quand un renvoi a livré pendant l’attente', async () => {
    await e.admin('rythme', { facteur: 0.1 });
    e.repondre(503);
    const identifiant = await e.marche();
    const depuis = e.recues.length;
    await e.admin('marche', { identifiant });
    await expect.poll(() => e.recues.length).toBe(depuis + 1);
    await e.admin('renvoi', { identifiant });
    const etats = async () => {
      const { notifications } = await (await e.admin(`notifications?objet=${identifiant}`)).json();
      return notifications.map(({ etat }: { etat: string }) => etat);
    };
    await expect.poll(etats).toEqual(['sans-objet', 'livree']);
    expect(e.recues).toHaveLength(depuis + 2);
    await e.admin('rythme', { facteur: 0.0001 });
  });

  it('les guides ne renvoient que les échecs, trois fois par heure', async () => {
    await e.admin('profil', { profil: 'guides', limites: false });
    e.repondre(...Array.from({ length: 5 }, () => 401));
    const { identifiant } = await achever(e, 'sync_failed');
    const statuts: number[] = [];
    for (let i = 0; i < 4; i++) {
      statuts.push((await e.admin('renvoi', { identifiant })).status);
      await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe('sync_failed');
    }
    expect(statuts).toEqual([200, 200, 200, 422]);
    e.repondre();
    const livre = (await achever(e, 'sync_completed')).identifiant;
    expect((await e.admin('renvoi', { identifiant: livre })).status).toBe(422);
    await e.admin('profil', { profil: 'code' });
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

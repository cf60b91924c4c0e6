import { setTimeout as attendre } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CotationEnvoyee } from '../cotation/wire.ts';
import { CLIENTS, type Essai, ouvrir } from '../essais/ouvrir.ts';
import { FAUTES, type NomFaute } from './fautes.ts';

let essai: Essai;
let numero: string;
let cotation: CotationEnvoyee;
beforeAll(async () => {
  essai = await ouvrir();
  numero = await essai.numero(20);
  cotation = await essai.cotationJuste(numero);
});
afterAll(() => essai.arreter());
afterEach(() => essai.admin('scenario', { scenario: 'nominal' }));

const APPELS = {
  sante: () => essai.appeler('/healthcheck'),
  detail: () => essai.appeler(`/demandes/${numero}`),
  liste: () => essai.appeler('/demandes?range=0-9'),
  jeton: () => {
    const [client_id, client_secret] = CLIENTS.demo;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
    return fetch(`${essai.piste}/api/oauth/token`, { method: 'POST', body });
  },
};
type Vue = { statut: number; entetes: Headers; texte: string };
const json = ({ texte }: Vue): Record<string, unknown> => JSON.parse(texte);
const vide = (statut: number) => (vue: Vue) => expect([vue.statut, vue.texte]).toEqual([statut, '']);
const defi = (statut: number, erreur: string) => (vue: Vue) => {
  vide(statut)(vue);
  expect(vue.entetes.get('www-authenticate')).toContain(`error="${erreur}"`);
};
const html = (statut: number) => (vue: Vue) => {
  expect([vue.statut, vue.entetes.get('content-type')]).toEqual([statut, 'text/html; charset=utf-8']);
};
const code = (statut: number, attendu: string) => (vue: Vue) =>
  expect([vue.statut, json(vue)['code']]).toEqual([statut, attendu]);

const REPONSES: [NomFaute, keyof typeof APPELS, (vue: Vue) => void][] = [
  ['jeton-absent-400', 'sante', defi(400, 'invalid_request')],
  ['jeton-inconnu-401', 'sante', defi(401, 'invalid_token')],
  ['jeton-expire-401', 'sante', defi(401, 'invalid_token')],
  ['application-desactivee-401', 'sante', defi(401, 'invalid_token')],
  ['non-abonnee-403', 'sante', vide(403)],
  ['portee-403', 'sante', defi(403, 'insufficient_scope')],
  ['route-404', 'sante', vide(404)],
  ['verbe-405', 'sante', vide(405)],
  ['activite-suspecte-423', 'sante', vide(423)],
  ['quota-429', 'sante', (vue) => expect([vue.statut, vue.entetes.get('retry-after')]).toEqual([429, null])],
  ['quota-429-retry-after', 'sante', (vue) => expect(vue.entetes.get('retry-after')).toBe('2')],
  [
    'quota-429-retry-after-date',
    'sante',
    (vue) => expect(Date.parse(vue.entetes.get('retry-after') ?? '')).toBeGreaterThan(Date.now()),
  ],
  ['identifiants-refuses-400', 'jeton', (vue) => expect(json(vue)['error']).toBe('invalid_client')],
  ['erreur-500-vide', 'sante', vide(500)],
  ['erreur-500-html', 'sante', html(500)],
  ['erreur-500-json', 'sante', code(500, 'ERRCOTTEC9001')],
  ['passerelle-502-html', 'sante', html(502)],
  ['passerelle-503-html', 'sante', html(503)],
  ['maintenance-503', 'sante', code(503, 'ERRCOTTEC9002')],
  ['delai-504', 'sante', vide(504)],
  ['json-tronque', 'sante', (vue) => expect(() => json(vue)).toThrow(SyntaxError)],
  ['html-200', 'detail', html(200)],
  ['type-mime', 'detail', (vue) => expect(vue.entetes.get('content-type')).toBe('text/plain')],
  ['corps-vide-200', 'detail', vide(200)],
  [
    'redirection-302',
    'detail',
    (vue) => expect([vue.statut, vue.entetes.get('location')]).toEqual([302, 'http://ailleurs.example/connexion']),
  ],
  ['valeur-inconnue', 'detail', (vue) => expect(json(vue)['statut']).toBe('SUSPENDUE_CANDIDATURE')],
  ['champs-en-plus', 'liste', (vue) => expect(json(vue)).toHaveProperty('champ_non_annonce')],
  ['champ-manquant', 'detail', (vue) => expect(json(vue)).not.toHaveProperty('localisations_souhaitees')],
  ['autre-demande', 'detail', (vue) => expect(json(vue)['num_unique']).not.toBe(numero)],
  ['expires-in-texte', 'jeton', (vue) => expect(json(vue)['expires_in']).toBe('3600')],
  ['expires-in-absent', 'jeton', (vue) => expect(json(vue)).not.toHaveProperty('expires_in')],
  ['jeton-sans-jeton', 'jeton', (vue) => expect([vue.statut, 'access_token' in json(vue)]).toEqual([200, false])],
];
/** Celles-ci touchent au fil ou au temps : leurs essais sont plus bas. */
const AUTRES: NomFaute[] = [
  'delai-504-apres',
  'latence',
  'silence',
  'coupure-avant',
  'coupure-apres',
  'coupure-milieu',
  'retenue',
  'retenue-504',
];

const ecritures = async (): Promise<number> => (await (await essai.admin('registre')).json()).total;
const commander = (faute: NomFaute, suite: object = {}) => essai.admin('fautes', { fautes: [{ faute, ...suite }] });

describe('Fautes commandées', () => {
  it('sont toutes essayées ici', () => {
    expect([...REPONSES.map(([nom]) => nom), ...AUTRES].sort()).toEqual(Object.keys(FAUTES).sort());
  });

  it.each(REPONSES)('%s sur %s', async (faute, operation, verifier) => {
    await essai.jeton();
    await commander(faute, { route: operation, fois: 1 });
    const voir = async () => {
      const reponse = await Promise.resolve(APPELS[operation]());
      return { statut: reponse.status, entetes: reponse.headers, texte: await reponse.text() };
    };
    if (faute === 'redirection-302') {
      const reponse = await essai.appeler(`/demandes/${numero}`, { redirect: 'manual' });
      verifier({ statut: reponse.status, entetes: reponse.headers, texte: '' });
    } else verifier(await voir());
    expect((await voir()).statut).toBeLessThan(300);
  });

  it('latence : répond juste, mais plus tard', async () => {
    await commander('latence', { route: 'sante', ms: 150 });
    const debut = performance.now();
    expect((await APPELS.sante()).status).toBe(200);
    expect(performance.now() - debut).toBeGreaterThan(140);
  });

  it('silence : ne répond jamais', async () => {
    await commander('silence', { route: 'sante' });
    await expect(essai.appeler('/healthcheck', { signal: AbortSignal.timeout(200) })).rejects.toThrow('timeout');
  });

  it('coupure-milieu : annonce un corps et coupe à la moitié', async () => {
    await commander('coupure-milieu', { route: 'detail' });
    const reponse = await APPELS.detail();
    expect(reponse.status).toBe(200);
    await expect(reponse.text()).rejects.toThrow('terminated');
  });

  it.each([
    ['coupure-avant', 0, 'rejet'],
    ['coupure-apres', 1, 'rejet'],
    ['delai-504-apres', 1, 504],
  ] as const)('%s : %i écriture au registre malgré l’échec vu du client', async (faute, attendues, vu) => {
    const avant = await ecritures();
    await commander(faute, { route: 'cotation-post' });
    const envoi = essai.poster(numero, cotation).then(
      (r) => r.status,
      () => 'rejet',
    );
    expect(await envoi).toBe(vu);
    expect((await ecritures()) - avant).toBe(attendues);
  });

  it.each([
    ['retenue', 'rejet'],
    ['retenue-504', 504],
  ] as const)('%s : l’écriture fantôme s’applique après coup', async (faute, vu) => {
    const avant = await ecritures();
    await commander(faute, { route: 'cotation-post', ms: 120 });
    const envoi = essai.poster(numero, cotation).then(
      (r) => r.status,
      () => 'rejet',
    );
    expect(await envoi).toBe(vu);
    expect(await ecritures()).toBe(avant);
    await expect.poll(ecritures, { timeout: 3000 }).toBe(avant + 1);
  });
});

describe('Choix des appels fautifs', () => {
  const suite = async (nombre: number) => {
    const statuts = [];
    for (let i = 0; i < nombre; i++) statuts.push((await APPELS.sante()).status);
    return statuts;
  };

  it('laisse passer les premiers appels, puis en gâte un nombre compté', async () => {
    await commander('erreur-500-vide', { route: 'api', sauter: 2, fois: 2 });
    expect(await suite(6)).toEqual([200, 200, 500, 500, 200, 200]);
  });

  it('alterne échecs et succès comme l’incident judilibre', async () => {
    await commander('erreur-500-vide', { route: 'sante', alterne: { echecs: 3, succes: 1 } });
    expect(await suite(8)).toEqual([500, 500, 500, 200, 500, 500, 500, 200]);
  });

  it('tire les mêmes appels pour la même graine', async () => {
    const tirer = async (graine: number) => {
      await essai.admin('fautes', { graine, fautes: [{ faute: 'erreur-500-vide', route: 'sante', pourcentage: 40 }] });
      return suite(30);
    };
    const premier = await tirer(42);
    expect(await tirer(42)).toEqual(premier);
    expect(await tirer(43)).not.toEqual(premier);
    expect(premier.filter((s) => s === 500).length).toBeGreaterThan(4);
  });

  it('peut ne viser qu’une demande, ou qu’un appel par son en-tête', async () => {
    await commander('erreur-500-vide', { route: 'detail', num_unique: numero });
    expect([(await APPELS.detail()).status, (await essai.appeler(`/demandes/${await essai.numero(22)}`)).status]).toEqual([
      500, 200,
    ]);
    expect((await essai.appeler('/healthcheck', { headers: { 'x-base-ecole-faute': 'delai-504' } })).status).toBe(504);
    await attendre(1);
  });
});

describe('Scénarios', () => {
  const jouer = async (scenario: string) => {
    await essai.jeton();
    await essai.admin('scenario', { scenario, graine: 3 });
  };
  it.each([
    ['nominal', 200],
    ['panne', 503],
    ['maintenance', 503],
    ['abonnement-absent', 403],
    ['profil-absent', 403],
  ])('%s : la santé répond %i', async (scenario, statut) => {
    await jouer(scenario);
    expect((await APPELS.sante()).status).toBe(statut);
  });

  it.each([
    ['quota', [200, 429]],
    ['intermittent', [200, 400, 404, 500]],
  ])('%s : mêle les réponses %j', async (scenario, attendus) => {
    await jouer(scenario);
    const vus = new Set<number>();
    for (let i = 0; i < 60; i++) vus.add((await APPELS.sante()).status);
    expect([...vus].toSorted((a, b) => a - b)).toEqual(attendus);
  });

  it('contrat-derive : répond 200, mais plus tout à fait selon le contrat', async () => {
    await jouer('contrat-derive');
    expect(await (await APPELS.liste()).json()).toHaveProperty('champ_non_annonce');
    const statuts = new Set<string>();
    for (let i = 0; i < 20; i++) statuts.add((await (await APPELS.detail()).json()).statut);
    expect(statuts).toContain('SUSPENDUE_CANDIDATURE');
    expect(statuts.size).toBe(2);
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { auditer } from '../access/audit.ts';
import { findAgent } from '../access/find-agent.ts';
import { poolSur, unAgent, uneSession } from '../access/un-agent.fixture.ts';
import { accepte, cree, refus } from './issue.ts';
import { type Dehors, porte } from './porte.ts';
import type { Probleme } from './problem.ts';

const service = 'https://service.example';
const maintenant = new Date('2026-11-21T08:00:00Z');
const saisie = z.object({ motif: z.string().min(3), points: z.array(z.object({ code: z.string(), valeur: z.number() })) });
const juste = { motif: 'pièce reçue', points: [{ code: 'C1', valeur: 2 }] };

describe('La porte des routes', () => {
  let base: BaseDeTest;
  let pool: ReturnType<typeof poolSur>;
  let dehors: Dehors;
  const jetons: Record<string, string> = {};
  const signales: unknown[] = [];

  beforeAll(async () => {
    base = await baseDeTest();
    pool = poolSur(base.url);
    dehors = {
      agentDe: (jeton, instant) => findAgent(pool, jeton, instant),
      auditer: (ligne) => auditer(pool, ligne),
      debit: () => 0,
      adressePublique: () => service,
      maintenant: () => maintenant,
      nouvelId: () => 'r-1',
      signaler: ({ cause }) => void signales.push(cause),
    };
    for (const role of ['lecteur', 'agent'] as const) {
      jetons[role] = await uneSession(pool, { agentId: await unAgent(pool, { role }), ouverte: maintenant });
    }
  });
  afterAll(async () => {
    await pool.end();
    await base.fermer();
  });

  const memeSite = { origin: service, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const requete = (
    role: string | null,
    options: { url?: string; corps?: BodyInit; entetes?: Record<string, string>; methode?: string } = {},
  ) => {
    const methode = options.methode ?? (options.corps === undefined ? 'GET' : 'POST');
    const headers = new Headers(options.entetes ?? (methode === 'GET' ? {} : memeSite));
    if (role) headers.set('cookie', `autre=1; __Host-session=${jetons[role] ?? role}`);
    return new Request(service + (options.url ?? '/api/essai'), { method: methode, headers, body: options.corps });
  };
  const contexte = (params: object = {}) => ({ params: Promise.resolve(params) });
  const lire = async (reponse: Response) => ({ statut: reponse.status, corps: (await reponse.json()) as Probleme });
  const ecrire = (traiter: () => unknown = () => cree({ ref: 'c1' }, '/api/cotations/c1')) =>
    porte(dehors)({ permission: 'cotation.saisir', body: saisie }, traiter);

  it('rend la valeur du traitement, jamais mise en cache, avec la référence de la requête', async () => {
    const GET = porte(dehors)({ permission: 'demande.lire' }, ({ agent, requete: r }) => ({ nom: agent.nom, le: r.maintenant }));
    const reponse = await GET(requete('lecteur'), contexte());
    expect(reponse.status).toBe(200);
    expect(reponse.headers.get('cache-control')).toBe('private, no-store');
    expect(reponse.headers.get('x-request-id')).toBe('r-1');
    expect(await reponse.json()).toEqual({ nom: 'Yann Le Goff', le: maintenant.toISOString() });
  });

  it('rend 201 avec son adresse, 202, un flux, ou un refus de la table', async () => {
    const faire = (rendu: unknown) => porte(dehors)({ permission: 'demande.lire' }, () => rendu)(requete('lecteur'), contexte());
    const creee = await faire(cree({ ref: 'c1' }, '/api/cotations/c1'));
    expect([creee.status, creee.headers.get('location')]).toEqual([201, '/api/cotations/c1']);
    expect((await faire(accepte({ ref: 's1' }))).status).toBe(202);
    const flux = await faire(new Response('a;b', { headers: { 'Content-Type': 'text/csv', 'Cache-Control': 'public' } }));
    expect([await flux.text(), flux.headers.get('cache-control')]).toEqual(['a;b', 'private, no-store']);
    expect((await faire(refus('conflit'))).status).toBe(409);
  });

  it('refuse dans l’ordre : origine, session, droit, chemin, paramètres, corps', async () => {
    const POST = porte(dehors)(
      {
        permission: 'cotation.saisir',
        params: z.object({ ref: z.string().length(4) }),
        query: z.object({ v: z.string() }),
        body: saisie,
      },
      () => 'jamais',
    );
    const tout = { corps: '{', url: '/api/essai?w=1' };
    const appeler = async (role: string | null, plus: object, params: object) =>
      (await POST(requete(role, { ...tout, ...plus }), contexte(params))).status;
    expect(await appeler(null, { entetes: { origin: 'https://pirate.example' } }, {})).toBe(403);
    expect(await appeler(null, { entetes: { origin: service } }, {})).toBe(400);
    expect(await appeler('inconnu', {}, {})).toBe(401);
    expect(await appeler('lecteur', {}, {})).toBe(403);
    expect(await appeler('agent', {}, { ref: 'x' })).toBe(404);
    expect(await appeler('agent', {}, { ref: 'abcd' })).toBe(400);
    expect(await appeler('agent', { url: '/api/essai?v=1' }, { ref: 'abcd' })).toBe(400);
    expect(await appeler('agent', { url: '/api/essai?v=1', corps: '{}' }, { ref: 'abcd' })).toBe(422);
  });

  it.each([
    ['sans Origin ni Sec-Fetch-Site', {}],
    ['d’un autre site', { origin: 'https://pirate.example', 'sec-fetch-site': 'cross-site' }],
    ['d’un sous-domaine voisin', { origin: 'https://autre.service.example', 'sec-fetch-site': 'same-site' }],
    ['d’une origine opaque', { origin: 'null' }],
    ['du même nom en http', { origin: 'http://service.example' }],
    ['d’un préfixe jumeau', { origin: `${service}.pirate.example` }],
    ['tapée dans la barre d’adresse', { 'sec-fetch-site': 'none' }],
    ['d’un autre site qui ment sur Sec-Fetch-Site', { origin: 'https://pirate.example', 'sec-fetch-site': 'same-origin' }],
  ])('refuse une mutation venue %s, sans effet', async (_cas, entetes) => {
    let effets = 0;
    const reponse = await ecrire(() => (effets += 1))(
      requete('agent', { corps: JSON.stringify(juste), entetes: { 'content-type': 'application/json', ...entetes } }),
      contexte(),
    );
    expect([reponse.status, effets]).toEqual([403, 0]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', ''])(
    'refuse un corps annoncé « %s »',
    async (type) => {
      const entetes = { ...memeSite, 'content-type': type };
      expect((await ecrire()(requete('agent', { corps: JSON.stringify(juste), entetes }), contexte())).status).toBe(400);
    },
  );

  it('nomme chaque champ en faute, en français, et refuse les champs inconnus à tout niveau nommé', async () => {
    const corps = JSON.stringify({ motif: 'x', points: [{ code: 'C1', valeur: 'deux' }], role: 'administrateur' });
    const { statut, corps: lu } = await lire(await ecrire()(requete('agent', { corps }), contexte()));
    expect(statut).toBe(422);
    expect(lu.erreurs?.map((e) => e.champ)).toEqual(['motif', 'points.0.valeur', 'role']);
    expect(lu.erreurs?.find((e) => e.champ === 'role')?.message).toBe('Ce champ n’est pas attendu.');
    expect(lu.erreurs?.[0]?.message).toMatch(/caractère/);
  });

  it.each([
    ['clé __proto__', '{"__proto__":{"role":"administrateur"},"motif":"abc","points":[]}', 422],
    ['octet nul échappé', '{"motif":"a\\u0000bc","points":[]}', 422],
    ['demi-caractère, que PostgreSQL refuse en JSON', '{"motif":"a\\ud800bc","points":[]}', 422],
    ['demi-caractère dans un nom de champ', '{"motif":"abc","points":[{"\\udc00":1}]}', 422],
    ['JSON tronqué', '{"motif":', 400],
    ['vide', '', 400],
    ['octets qui ne sont pas de l’UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['imbrication profonde', '['.repeat(120_000) + ']'.repeat(120_000), 422],
    ['trop gros', JSON.stringify({ motif: 'x'.repeat(300_000), points: [] }), 413],
    ['nul', 'null', 422],
  ])('répond proprement à un corps hostile : %s', async (_cas, corps, statut) => {
    const lu = await lire(await ecrire()(requete('agent', { corps }), contexte()));
    expect(lu.statut).toBe(statut);
    expect(lu.corps.instance).toBe('r-1');
  });

  it('refuse un paramètre inconnu, répété ou portant l’octet nul', async () => {
    const GET = porte(dehors)({ permission: 'demande.lire', query: z.object({ q: z.string().optional() }) }, () => ({}));
    for (const [url, statut] of [
      ['?q=a', 200],
      ['?q=a&q=b', 400],
      ['?tri=x', 400],
      ['?q=%00', 400],
      ['?__proto__=x', 400],
    ] as const) {
      expect((await GET(requete('lecteur', { url: `/api/essai${url}` }), contexte())).status).toBe(statut);
    }
  });

  it('ne rend jamais 500 pour ce qu’on lui envoie', async () => {
    const POST = ecrire();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((v) => JSON.stringify({ ...juste, motif: v })),
        ),
        async (corps) => {
          expect((await POST(requete('agent', { corps }), contexte())).status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('dit 503 quand la base ne répond pas et 500 pour un défaut, sans rien en montrer', async () => {
    const mort = poolSur('postgresql://app@127.0.0.1:1/app');
    const sansBase = porte({ ...dehors, agentDe: (jeton, instant) => findAgent(mort, jeton, instant) })(
      { permission: 'demande.lire' },
      () => 1,
    );
    expect((await sansBase(requete('lecteur'), contexte())).status).toBe(503);
    await mort.end();
    const secret = new Error('select * from agent where email = …');
    const casse = porte(dehors)({ permission: 'demande.lire' }, () => Promise.reject(secret));
    const reponse = await casse(requete('lecteur'), contexte());
    const texte = await reponse.text();
    expect(reponse.status).toBe(500);
    expect(texte).not.toMatch(/select|stack|\.ts/);
    expect(texte).toContain('r-1');
    expect(signales.at(-1)).toBe(secret);
  });

  it('dit d’attendre à qui va trop vite, sans lire le corps ni tracer ; une lecture ne se compte pas', async () => {
    const comptees: string[] = [];
    const presse = porte({ ...dehors, debit: (_agent, famille) => (comptees.push(famille), 7) });
    const POST = presse({ permission: 'cotation.saisir', body: saisie }, () => 1);
    const refusee = await POST(requete('agent', { corps: '{' }), contexte());
    expect([refusee.status, refusee.headers.get('retry-after')]).toEqual([429, '7']);
    expect(refusee.headers.get('content-type')).toBe('application/problem+json');
    expect((await lire(refusee)).corps.detail).toContain('dans 7 secondes');
    const chercher = presse({ permission: 'demande.lire', debit: 'recherche', body: saisie }, () => 1);
    expect((await chercher(requete('agent', { corps: JSON.stringify(juste) }), contexte())).status).toBe(429);
    const lecture = presse({ permission: 'demande.lire' }, () => 1);
    expect((await lecture(requete('agent'), contexte())).status).toBe(200);
    expect(comptees).toEqual(['ecriture', 'recherche']);
  });

  const traces = async () =>
    (await pool.query('select action, objet, issue, details from audit order by id desc limit 1')).rows[0];

  it('trace les mutations et les refus de droit, pas les lectures', async () => {
    await ecrire()(requete('agent', { corps: JSON.stringify(juste), url: '/api/essai/r9' }), contexte());
    expect(await traces()).toMatchObject({ action: 'cotation.saisir', objet: 'POST /api/essai/r9', issue: 'accordee' });
    await ecrire(() => refus('conflit'))(requete('agent', { corps: JSON.stringify(juste) }), contexte());
    expect(await traces()).toMatchObject({ issue: 'refusee', details: { requete: 'r-1', motif: 'conflit' } });
    await ecrire()(requete('lecteur', { corps: JSON.stringify(juste) }), contexte());
    expect(await traces()).toMatchObject({ issue: 'refusee', details: { motif: 'droit' } });
    await ecrire()(requete('agent', { corps: '{}' }), contexte());
    expect(await traces()).toMatchObject({ issue: 'refusee', details: { requete: 'r-1', motif: 'donnees-invalides' } });
    const avant = await traces();
    await porte(dehors)({ permission: 'demande.lire' }, () => 1)(requete('agent'), contexte());
    await porte(dehors)({ permission: 'cotation.saisir', body: saisie, audit: 'dans-la-transaction' }, () => 1)(
      requete('agent', { corps: JSON.stringify(juste) }),
      contexte(),
    );
    expect(await traces()).toEqual(avant);
  });

  it('ne fait rien de ce qui ne peut pas se tracer d’abord', async () => {
    let effets = 0;
    const enPanne = () => Promise.reject(new Error('la trace est pleine'));
    const sansTrace = porte({ ...dehors, auditer: enPanne });
    for (const plus of [{}, { debit: 'recherche' }] as const) {
      const POST = sansTrace({ permission: 'cotation.saisir', body: saisie, ...plus }, () => (effets += 1));
      expect((await POST(requete('agent', { corps: JSON.stringify(juste) }), contexte())).status).toBe(500);
    }
    expect(effets).toBe(0);
  });

  it('garde la demande d’un geste dont l’issue ne s’écrit pas, ou qui échoue en chemin', async () => {
    const dernieres = async (n: number) =>
      (await pool.query('select issue, objet from audit order by id desc limit $1', [n])).rows.toReversed();
    const perdue = porte({
      ...dehors,
      auditer: (ligne) => (ligne.issue === 'demandee' ? auditer(pool, ligne) : Promise.reject(new Error('coupure'))),
    });
    const POST = perdue({ permission: 'cotation.saisir', body: saisie }, () => ({ fait: true }));
    expect((await POST(requete('agent', { corps: JSON.stringify(juste), url: '/api/essai/p1' }), contexte())).status).toBe(200);
    expect(await dernieres(1)).toEqual([{ issue: 'demandee', objet: 'POST /api/essai/p1' }]);
    await ecrire(() => Promise.reject(new Error('panne')))(
      requete('agent', { corps: JSON.stringify(juste), url: '/api/essai/p2' }),
      contexte(),
    );
    expect(await dernieres(1)).toEqual([{ issue: 'demandee', objet: 'POST /api/essai/p2' }]);
  });

  it('trace une recherche une fois, avant que son résultat ne sorte', async () => {
    let vueParLaRecherche: unknown;
    const POST = porte(dehors)({ permission: 'cotation.saisir', debit: 'recherche', body: saisie }, async () => {
      vueParLaRecherche = await traces();
      return { demandes: [] };
    });
    await POST(requete('agent', { corps: JSON.stringify(juste), url: '/api/essai/recherche' }), contexte());
    expect(vueParLaRecherche).toMatchObject({ objet: 'POST /api/essai/recherche', issue: 'accordee' });
    expect(await traces()).toEqual(vueParLaRecherche);
  });
});

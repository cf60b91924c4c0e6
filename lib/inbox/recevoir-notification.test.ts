import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { creerPool } from '../db/client.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { candidatureFinalisee, marcheConfigure, poster, SECRETS, unMarcheEtSaCandidature } from './notification.fixture.ts';
import { type DepsReception, recevoirNotification } from './recevoir-notification.ts';
import { rejouerNotification } from './rejouer-notification.ts';
import { ecarterNotification, traiterUneNotification } from './traiter-notifications.ts';

const M = 'VR-2026-000000000001';
const C = 'VR-2026-000000000002';

const pool = poolDeTest(await baseDeTest(), 8);
let deps: DepsReception;
let fautes: unknown[];

beforeEach(async () => {
  await pool.query('TRUNCATE notification, notification_cle, document, candidature, lot, marche, echange, compteur CASCADE');
  fautes = [];
  deps = { sql: pool, environnement: 'base-ecole', secrets: SECRETS, signaler: (cause) => fautes.push(cause) };
});

const recevoir = async (requete: Request, autres: Partial<DepsReception> = {}) =>
  (await recevoirNotification({ ...deps, ...autres }, requete)).status;
const traiter = async () => {
  while (await traiterUneNotification(pool));
};
const lignes = async (sql: string): Promise<Record<string, unknown>[]> => (await pool.query<Record<string, unknown>>(sql)).rows;
const verdicts = async () => (await lignes('SELECT verdict FROM notification ORDER BY id')).map((l) => l.verdict);

/** Un corps qui arrive par morceaux, comme du réseau. */
const enFlux = (body: ReadableStream<Uint8Array>): Request => {
  const init: RequestInit & { duplex: string } = { method: 'POST', body, duplex: 'half' };
  return new Request('http://127.0.0.1/', init);
};

describe('une notification', () => {
  it.each(['code', 'guides'] as const)(
    'du profil « %s » est rangée telle que reçue, puis configure son marché',
    async (profil) => {
      await unMarcheEtSaCandidature(pool, M, C);
      const corps = marcheConfigure({ identifiant: M, profil });
      expect(await recevoir(poster(corps))).toBe(200);
      const [rangee] = await lignes('SELECT corps, verdict, secret, a_traiter FROM notification');
      expect(rangee).toEqual({ corps: Buffer.from(corps), verdict: 'acceptee', secret: 'courant', a_traiter: true });
      await traiter();
      expect(await lignes('SELECT etat, configure_le, types, champs FROM marche')).toEqual([
        {
          etat: 'configure',
          configure_le: new Date('2026-11-20T09:00:00Z'),
          types: ['works'],
          champs: ['identite_siret', 'motifs_liquidation'],
        },
      ]);
      expect(
        await lignes('SELECT sens, partenaire, operation, verdict, http, code, marche_id IS NOT NULL AS lie FROM echange'),
      ).toEqual([
        {
          sens: 'entrant',
          partenaire: 'passe-marche',
          operation: 'notification',
          verdict: 'reussi',
          http: 200,
          code: null,
          lie: true,
        },
      ]);
    },
  );

  it('rejouée cinquante fois ensemble, champs permutés, n’a qu’un effet et reçoit toujours 200', async () => {
    await unMarcheEtSaCandidature(pool, M, C);
    const statuts = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        recevoir(poster(marcheConfigure({ identifiant: M, champs: i % 2 ? ['b', 'a'] : ['a', 'b'] }))),
      ),
    );
    await traiter();
    expect(new Set(statuts)).toEqual(new Set([200]));
    const tous = await verdicts();
    expect([tous.filter((v) => v === 'acceptee').length, tous.filter((v) => v === 'doublon').length]).toEqual([1, 49]);
    expect(await lignes('SELECT champs FROM marche')).toEqual([{ champs: ['a', 'b'] }]);
  });

  it('d’un objet que nous ne connaissons pas encore est gardée, et reprise quand il paraît', async () => {
    expect(await recevoir(poster(marcheConfigure({ identifiant: M })))).toBe(200);
    await traiter();
    expect(await verdicts()).toEqual(['objet-inconnu']);
    await unMarcheEtSaCandidature(pool, M, C);
    // Connu dans un autre environnement, il ne l'est pas ici.
    await pool.query("UPDATE marche SET environnement = 'production'");
    await pool.query('UPDATE notification SET a_traiter = true');
    await traiter();
    expect(await verdicts()).toEqual(['objet-inconnu']);
    await pool.query("UPDATE marche SET environnement = 'base-ecole'");
    await pool.query('UPDATE notification SET a_traiter = true');
    await traiter();
    expect(await verdicts()).toEqual(['acceptee']);
    // Reprise deux fois, elle n'est au journal qu'à sa réception.
    expect(await lignes('SELECT verdict FROM echange')).toHaveLength(1);
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'configure' }]);
  });

  it.each([
    ['un événement inconnu', '{"event":"market.archived","neuf":1}', 200, 'evenement-inconnu'],
    ['un événement sans son objet', '{"event":"market.completed","timestamp":"2026-11-20T10:00:00Z"}', 200, 'illisible'],
    ['un identifiant qui monte', marcheConfigure({ identifiant: '../../oauth/token' }), 200, 'illisible'],
    ['ce qui n’est pas du JSON', '{"event":', 400, 'illisible'],
    ['un corps vide', '', 400, 'illisible'],
  ])('signée, avec %s, est gardée', async (_, corps, statut, verdict) => {
    expect(await recevoir(poster(corps))).toBe(statut);
    await traiter();
    expect(await verdicts()).toEqual([verdict]);
    expect(await lignes('SELECT verdict, code FROM echange')).toEqual([
      { verdict: statut === 200 ? 'reussi' : 'refuse', code: verdict === 'illisible' ? 'illisible' : null },
    ]);
  });

  it('mal signée est refusée, gardée, comptée, et ne change rien', async () => {
    await unMarcheEtSaCandidature(pool, M, C);
    expect(await recevoir(poster(marcheConfigure({ identifiant: M }), 'un-autre-secret'))).toBe(401);
    await traiter();
    expect(await verdicts()).toEqual(['signature-invalide']);
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'a-configurer' }]);
    expect(await lignes(`SELECT cle, sum(n)::int AS n FROM compteur WHERE famille = 'notification' GROUP BY 1`)).toEqual([
      { cle: 'base-ecole|signature-invalide', n: 1 },
    ]);
  });

  it('se rejoue par sa référence dans son environnement, sauf mal signée', async () => {
    await recevoir(poster(marcheConfigure({ identifiant: M })));
    await recevoir(poster(marcheConfigure({ identifiant: M }), 'un-autre-secret'));
    await traiter();
    const [bonne, mauvaise] = (await lignes('SELECT ref FROM notification ORDER BY id')).map((l) => String(l.ref));
    expect(await rejouerNotification(pool, 'production', bonne ?? '')).toBe(false);
    expect(await rejouerNotification(pool, 'base-ecole', 'inconnue')).toBe(false);
    expect(await rejouerNotification(pool, 'base-ecole', mauvaise ?? '')).toBe(false);
    expect(await rejouerNotification(pool, 'base-ecole', bonne ?? '')).toBe(true);
    expect(await lignes('SELECT a_traiter, rejeux FROM notification ORDER BY id')).toEqual([
      { a_traiter: true, rejeux: 1 },
      { a_traiter: false, rejeux: 0 },
    ]);
  });

  it('ne garde de ses en-têtes que ceux qui servent, et pas plus de mille caractères de chacun', async () => {
    const requete = poster(marcheConfigure({ identifiant: M }));
    requete.headers.set('user-agent', 'a'.repeat(1_001));
    requete.headers.set('cookie', 'session=privee');
    const { headers } = await recevoirNotification(deps, requete);
    expect([headers.get('cache-control'), headers.get('connection')]).toEqual(['no-store', null]);
    expect(await lignes('SELECT entetes FROM notification')).toEqual([
      {
        entetes: {
          'content-type': 'application/json',
          'user-agent': 'a'.repeat(1_000),
          'x-webhook-signature-sha256': expect.stringMatching(/^sha256=/),
        },
      },
    ]);
  });

  it('que la base ne peut ranger reçoit 503, jamais 4xx', async () => {
    const morte = creerPool('postgresql://personne@127.0.0.1:1/rien', 1);
    expect(await recevoir(poster(marcheConfigure({ identifiant: M })), { sql: morte })).toBe(503);
    expect(fautes).toHaveLength(1);
    await morte.end();
  });

  it('de plus de 256 ko est coupée au compte des octets, sans être lue jusqu’au bout', async () => {
    let donnes = 0;
    let abandon: unknown = null;
    const sansFin = new ReadableStream<Uint8Array>({
      pull: (c) => {
        donnes += 1;
        c.enqueue(new Uint8Array(64 * 1024));
      },
      cancel: (cause) => {
        abandon = cause;
      },
    });
    const { status, headers } = await recevoirNotification(deps, enFlux(sansFin));
    expect([status, headers.get('connection'), abandon]).toEqual([413, 'close', 'trop-gros']);
    expect(donnes).toBeLessThan(8);
    expect(await verdicts()).toEqual([]);
  });

  it('qui n’en finit pas d’arriver est coupée au délai', async () => {
    let abandon: unknown = null;
    const lent = new ReadableStream<Uint8Array>({
      start: (c) => c.enqueue(new Uint8Array([123])),
      cancel: (cause) => {
        abandon = cause;
      },
    });
    const limites = { octets: 1_000, delaiMs: 50 };
    const { status, headers } = await recevoirNotification({ ...deps, limites }, enFlux(lent));
    expect([status, headers.get('connection'), abandon]).toEqual([408, 'close', 'trop-lent']);
  });

  it('dont le traitement échoue est mise de côté, sans arrêter les suivantes', async () => {
    await recevoir(poster(marcheConfigure({ identifiant: M })));
    await ecarterNotification(pool);
    await recevoir(poster(candidatureFinalisee({ identifiant: C })));
    await traiter();
    expect(await lignes('SELECT traitee_le IS NULL AS ecartee FROM notification ORDER BY id')).toEqual([
      { ecartee: true },
      { ecartee: false },
    ]);
  });
});

function* permutations<T>(elements: readonly T[]): Generator<T[]> {
  if (elements.length === 0) yield [];
  for (const [i, premier] of elements.entries())
    for (const suite of permutations(elements.toSpliced(i, 1))) yield [premier, ...suite];
}

describe('l’ordre d’arrivée', () => {
  it('ne change rien : les 720 permutations de six faits mènent au même état', { timeout: 60_000 }, async () => {
    const marche = 'UPDATE marche SET';
    const candidature = 'UPDATE candidature SET';
    const faits = [
      `UPDATE marche SET configure_le = least(configure_le, '2026-11-20T09:00:00Z') WHERE true`,
      `${marche} configure_le = least(configure_le, '2026-11-20T09:00:07Z') WHERE true`,
      `${candidature} finalisee_le = least(finalisee_le, '2026-11-20T10:00:00Z') WHERE true`,
      `${candidature} ouverte_le = least(ouverte_le, '2026-11-20T09:30:00Z') WHERE true`,
      `${candidature} attestation_le = least(attestation_le, '2026-11-20T10:00:05Z') WHERE true`,
      `${candidature} dossier_le = least(dossier_le, '2026-11-20T10:00:06Z') WHERE true`,
    ];
    const etats = new Set<string>();
    const vus = new Set<string>();
    const tx = await pool.connect();
    await unMarcheEtSaCandidature(tx, M, C);
    for (const ordre of permutations(faits)) {
      await tx.query('BEGIN');
      await tx.query(ordre.join(';'));
      const { rows } = await tx.query('SELECT to_jsonb(m) AS m, to_jsonb(c) AS c FROM marche m, candidature c');
      etats.add(JSON.stringify(rows));
      vus.add(ordre.join());
      await tx.query('ROLLBACK');
    }
    tx.release();
    expect([vus.size, etats.size]).toEqual([720, 1]);
    expect([...etats][0]).toContain('"etat":"documents-recus"');
  });

  it('de vraies notifications ne change rien non plus, doublons et reprises compris', { timeout: 60_000 }, async () => {
    const corps = [
      marcheConfigure({ identifiant: M }),
      marcheConfigure({ identifiant: M, profil: 'guides', champs: ['autre_champ'] }),
      candidatureFinalisee({ identifiant: C }, M),
      candidatureFinalisee({ identifiant: C, profil: 'guides' }, M),
    ];
    const etats = new Set<string>();
    for (const ordre of permutations(corps)) {
      await pool.query('TRUNCATE notification, notification_cle, candidature, lot, marche CASCADE');
      await unMarcheEtSaCandidature(pool, M, C);
      for (const un of ordre) await recevoir(poster(un));
      await traiter();
      etats.add(
        JSON.stringify(
          await lignes('SELECT m.etat, m.configure_le, m.champs, c.etat AS c, c.finalisee_le FROM marche m, candidature c'),
        ),
      );
    }
    expect(etats.size).toBe(1);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { acquitterAlerte } from '../db/acquitter-alerte.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { examinerEcarts } from '../db/examiner-ecarts.ts';
import { findMetriques } from '../db/find-metriques.ts';
import { countAlertesAVoir, listAlertes } from '../db/list-alertes.ts';
import { saveRegleAlerte } from '../db/save-regle-alerte.ts';
import { unEnvoi } from '../db/une-demande-cotee.fixture.ts';
import { creerJournal } from './record-call.ts';
import { surveillance } from './surveiller.ts';
import { unAppel } from './un-appel.fixture.ts';

const SECRET = `whsec_${Buffer.from('vingt-quatre-octets-ici!').toString('base64')}`;
const MIDI = new Date('2026-11-21T12:00:30.000Z');

let base: BaseDeTest;
let pool: Pool;
const courriels: string[] = [];
const webhooks: { corps: string; entetes: Record<string, string> }[] = [];
let reponseDuWebhook = 204;

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (flux, _session, fini) => {
    let texte = '';
    flux.on('data', (morceau: Buffer) => (texte += morceau.toString()));
    flux.on('end', () => {
      courriels.push(texte);
      fini();
    });
  },
});
const recepteur = createServer((requete, reponse) => {
  let corps = '';
  requete.on('data', (morceau: Buffer) => (corps += morceau.toString()));
  requete.on('end', () => {
    webhooks.push({ corps, entetes: requete.headers as Record<string, string> });
    reponse.writeHead(reponseDuWebhook).end();
  });
});
const port = (serveur: { address: () => unknown }): number => (serveur.address() as AddressInfo).port;
let maintenant = MIDI;
let sante: ReturnType<typeof surveillance>;

beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 4);
  await pool.query(`INSERT INTO agent (id, nom, email, role) VALUES ('a1', 'Inès Benali', 'i@service.example', 'support')`);
  await pool.query(
    `INSERT INTO cause (code, titre, explication, probable, action, acteur, rejouable)
     VALUES ('SERVER', 'Application Cotation indisponible', '', '', '', 'sne', true), ('PM-SERVER', 'Passe Marché indisponible', '', '', '', 'passe-marche', true)`,
  );
  await new Promise<void>((pret) => smtp.listen(0, '127.0.0.1', pret));
  await new Promise<void>((pret) => recepteur.listen(0, '127.0.0.1', pret));
  sante = surveillance(
    pool,
    {
      environnement: 'base-ecole',
      clientId: '7f3a9c12-1111-4222-8333-abcdefabcdef',
      quota: { seconde: 10, heure: 1_000, jour: 10_000 },
      adressePublique: 'http://127.0.0.1:3000',
      smtpUrl: `smtp://127.0.0.1:${port(smtp.server)}`,
      courrielDe: 'service@supervision.example',
      courrielA: 'astreinte@supervision.example',
      webhookUrl: `http://127.0.0.1:${port(recepteur)}/alertes`,
      webhookSecret: SECRET,
    },
    () => maintenant,
  );
});
beforeEach(async () => {
  await pool.query(
    'TRUNCATE echange, trafic, sante, liaison, alerte, livraison_alerte, application_piste, ecart_contrat, notification, envoi, cotation, demande, compteur CASCADE',
  );
  courriels.length = 0;
  webhooks.length = 0;
  reponseDuWebhook = 204;
  maintenant = MIDI;
});
afterAll(async () => {
  await Promise.all([new Promise<void>((f) => smtp.close(() => f())), new Promise((f) => recepteur.close(f))]);
  await pool.end();
  await base.fermer();
});

async function noter(nombre: number, autres: Parameters<typeof unAppel>[0] = {}): Promise<void> {
  const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: () => undefined });
  for (let i = 0; i < nombre; i++) journal.noter(unAppel({ startedAtMs: MIDI.getTime() - 120_000, ...autres }));
  await journal.vider();
}
const AU_MARCHE = { partenaire: 'passe-marche', operation: 'pm-creer-marche', environment: 'staging' } as const;
const IL_Y_A_DEUX_HEURES = { startedAtMs: MIDI.getTime() - 7_200_000 };
const ilYA = (minutes: number) => new Date(MIDI.getTime() - minutes * 60_000);

async function unEnvoiDu(minutes: number): Promise<void> {
  const id = await unEnvoi(pool, { etat: 'a-envoyer' });
  await pool.query('UPDATE envoi SET prochain_essai = $2 WHERE id = $1', [id, ilYA(minutes)]);
}
async function ouvrirDisjoncteur(tag: 'ouvert' | 'ferme', minutes: number): Promise<void> {
  const disjoncteur = JSON.stringify({ tag, probeAt: 0 });
  await pool.query(`INSERT INTO liaison (partenaire, environnement, disjoncteur) VALUES ('piste', 'base-ecole', $1)`, [
    disjoncteur,
  ]);
  await pool.query(
    `INSERT INTO sante (environnement, couche, etat, depuis, verifiee_le) VALUES ('base-ecole', 'application', 'SERVER', $1, $1)`,
    [ilYA(minutes)],
  );
}
const refuserSignatures = (nombre: number, minutes: number) =>
  pool.query(
    `INSERT INTO notification (ref, environnement, recue_le, corps, entetes, verdict, http, a_traiter)
     SELECT 'n' || i, 'staging', $1, '', '{}', 'signature-invalide', 401, false FROM generate_series(1, $2::int) i`,
    [ilYA(minutes), nombre],
  );
async function secretJusquAu(jour: string): Promise<void> {
  await sante.declarer();
  await pool.query('UPDATE application_piste SET secret_expire_le = $1', [jour]);
}
const titres = async () => (await listAlertes(pool)).filter((a) => a.fermeeLe === null).map((a) => a.titre);

describe('les alertes', () => {
  it('se taisent quand tout va bien', async () => {
    await noter(100);
    expect(await sante.evaluer()).toEqual({ ouvertes: 0, fermees: 0 });
  });

  it('s’ouvrent une fois par cause, se referment quand elle cesse, et le disent par courriel et par webhook', async () => {
    await noter(80);
    await noter(20, { failure: 'SERVER', status: 503, excerpt: '{"nom":"Canari"}' });
    expect((await sante.evaluer()).ouvertes).toBe(3);
    expect(await sante.evaluer()).toEqual({ ouvertes: 0, fermees: 0 });
    expect(await titres()).toContain('Application Cotation indisponible : 20 % des appels');
    expect(await sante.livrer()).toEqual({ livrees: 6, echecs: 0 });
    expect(courriels).toHaveLength(3);
    maintenant = new Date(MIDI.getTime() + 7 * 3_600_000);
    expect((await sante.evaluer()).fermees).toBe(3);
    await sante.livrer();
    expect(courriels).toHaveLength(6);
    expect(webhooks).toHaveLength(6);
    expect(JSON.stringify([courriels, webhooks])).not.toContain('Canari');
  });

  it('signent leur webhook selon Standard Webhooks', async () => {
    maintenant = new Date();
    await noter(1, { failure: 'CONTRACT', detail: 'criteres.0.code : invalid_type' });
    await sante.evaluer();
    await sante.livrer();
    const [recu] = webhooks;
    const lu = new Webhook(SECRET).verify(recu?.corps ?? '', recu?.entetes ?? {});
    expect(lu).toMatchObject({ type: 'alerte.ouverte', data: { regle: 'contrat-modifie', titre: 'Contrat modifié' } });
    expect(() => new Webhook(SECRET).verify(`${recu?.corps} `, recu?.entetes ?? {})).toThrow(/signature/i);
  });

  it('reprennent plus tard un webhook refusé, sous le même identifiant, puis l’abandonnent', async () => {
    await noter(1, { failure: 'CONTRACT' });
    await sante.evaluer();
    reponseDuWebhook = 500;
    expect(await sante.livrer()).toEqual({ livrees: 1, echecs: 1 });
    expect(await sante.livrer()).toEqual({ livrees: 0, echecs: 0 });
    for (let essai = 0; essai < 8; essai++) {
      maintenant = new Date(maintenant.getTime() + 11 * 3_600_000);
      await sante.livrer();
    }
    expect(webhooks).toHaveLength(7);
    expect(new Set(webhooks.map((w) => w.entetes['webhook-id'])).size).toBe(1);
    const { rows } = await pool.query(`SELECT etat, erreur FROM livraison_alerte WHERE canal = 'webhook'`);
    expect(rows).toEqual([{ etat: 'abandonnee', erreur: 'webhook refusé (500)' }]);
  });

  it('signalent, sans le nommer, qui consulte trop de dossiers ; chaque dossier et chaque nom de liste compte une fois', async () => {
    maintenant = new Date('2027-01-05T12:00:00Z');
    const ilYAUneDemiHeure = new Date(maintenant.getTime() - 1_800_000);
    const voir = (agent: string, action: string, objet: string, fois: number, details: object = {}) =>
      pool.query(
        `INSERT INTO audit (agent_id, action, objet, issue, details, le) SELECT $1, $2, $3 || CASE WHEN $3 LIKE '%-' THEN i::text ELSE '' END, 'accordee', $4, $5
         FROM generate_series(1, $6::int) i`,
        [agent, action, objet, JSON.stringify(details), ilYAUneDemiHeure, fois],
      );
    await voir('presse', 'demande.consulter', 'demande/d-', 120);
    await voir('presse', 'identite.consulter', 'd-', 120);
    await voir('presse', 'identite.consulter', 'liste', 1, { nombre: 79 });
    expect(await sante.evaluer()).toEqual({ ouvertes: 0, fermees: 0 });
    await voir('presse', 'demande.consulter', 'demande/autre', 1);
    await voir('presse', 'demande.lire', 'POST /api/x-', 400);
    expect(await sante.evaluer()).toEqual({ ouvertes: 1, fermees: 0 });
    const [alerte] = await listAlertes(pool);
    expect(alerte).toMatchObject({
      regle: 'consultations-rapides',
      titre: 'Beaucoup de dossiers consultés par une même personne',
    });
    expect(alerte?.detail).toContain('200 dossiers');
  });

  // Chaque règle, par ce que la base en sait : sa cause qui doit sonner, puis sa voisine qui doit se taire.
  it.each<[string, () => Promise<unknown>, string[]]>([
    [
      'une cause à 5 % des appels au SNE',
      async () => {
        await noter(95);
        await noter(5, { failure: 'QUOTA' });
      },
      ['QUOTA : 5 % des appels'],
    ],
    [
      'une cause à 4 % des appels au SNE',
      async () => {
        await noter(96);
        await noter(4, { failure: 'QUOTA' });
      },
      [],
    ],
    [
      'un appel à Passe Marché sur trois en panne, dans son environnement à lui',
      async () => {
        await noter(2, AU_MARCHE);
        await noter(1, { ...AU_MARCHE, failure: 'SERVER' });
      },
      ['Passe Marché indisponible : 33,3 % des appels'],
    ],
    [
      'un appel à Passe Marché sur six en panne',
      async () => {
        await noter(5, AU_MARCHE);
        await noter(1, { ...AU_MARCHE, failure: 'SERVER' });
      },
      [],
    ],
    [
      'le budget de six heures qui brûle, pas celui d’une heure',
      async () => {
        await noter(980, IL_Y_A_DEUX_HEURES);
        await noter(20, { ...IL_Y_A_DEUX_HEURES, failure: 'NETWORK' });
      },
      ['Budget consommé 6,7 fois trop vite'],
    ],
    [
      'des pannes sous le rythme permis',
      async () => {
        await noter(985, IL_Y_A_DEUX_HEURES);
        await noter(15, { ...IL_Y_A_DEUX_HEURES, failure: 'NETWORK' });
      },
      [],
    ],
    ['un envoi dû depuis trente minutes', () => unEnvoiDu(30), ['La file d’envois n’avance plus']],
    ['un envoi dû depuis vingt-neuf minutes', () => unEnvoiDu(29), []],
    [
      'un disjoncteur ouvert depuis trois minutes',
      () => ouvrirDisjoncteur('ouvert', 3),
      ['Appels au SNE suspendus après des échecs répétés'],
    ],
    ['un disjoncteur ouvert depuis une minute', () => ouvrirDisjoncteur('ouvert', 1), []],
    ['un disjoncteur refermé', () => ouvrirDisjoncteur('ferme', 3), []],
    [
      'trois signatures refusées en une heure',
      () => refuserSignatures(3, 59),
      ['Notifications reçues dont la signature est refusée'],
    ],
    ['deux signatures refusées en une heure', () => refuserSignatures(2, 59), []],
    ['trois signatures refusées il y a plus d’une heure', () => refuserSignatures(3, 61), []],
    ['un secret à six jours de sa fin', () => secretJusquAu('2026-11-27'), ['Secret PISTE à renouveler : moins de 7 jours']],
    ['un secret à quarante jours de sa fin', () => secretJusquAu('2026-12-31'), []],
  ])('devant %s : %#', async (_cas, injecter, attendus) => {
    await injecter();
    await sante.evaluer();
    expect((await titres()).toSorted()).toEqual(attendus);
  });

  it('suivent un seuil changé, que deux personnes ne règlent pas à la fois', async () => {
    await noter(1, { failure: 'CONTRACT' });
    const reglage = { seuil: 2, fenetreMinutes: 60, minimum: 1, active: true, version: 1 };
    expect(await saveRegleAlerte(pool, 'contrat-modifie', reglage, 'a1')).toBe(true);
    expect(await saveRegleAlerte(pool, 'contrat-modifie', reglage, 'a1')).toBe(false);
    expect((await sante.evaluer()).ouvertes).toBe(0);
    await saveRegleAlerte(pool, 'contrat-modifie', { ...reglage, seuil: 1, version: 2 }, 'a1');
    expect((await sante.evaluer()).ouvertes).toBe(1);
  });

  it('s’acquittent une fois, sans se refermer', async () => {
    await noter(1, { failure: 'CONTRACT' });
    await sante.evaluer();
    const [alerte] = await listAlertes(pool);
    expect(await countAlertesAVoir(pool)).toBe(1);
    expect(await acquitterAlerte(pool, alerte?.ref ?? '', 'a1', MIDI)).toBe(true);
    expect(await acquitterAlerte(pool, alerte?.ref ?? '', 'a1', MIDI)).toBe(false);
    expect(await countAlertesAVoir(pool)).toBe(0);
    expect(await titres()).toEqual(['Contrat modifié']);
    expect((await findMetriques(pool, 'base-ecole', maintenant)).alertes).toEqual([{ regle: 'contrat-modifie', n: 1 }]);
    maintenant = new Date(MIDI.getTime() + 48 * 3_600_000);
    await examinerEcarts(
      pool,
      { environnement: 'base-ecole', operation: 'get-demande', vusJusqua: maintenant.toISOString() },
      'a1',
      maintenant,
    );
    expect((await sante.evaluer()).fermees).toBe(1);
    expect((await findMetriques(pool, 'base-ecole', maintenant)).alertes).toEqual([]);
  });
});

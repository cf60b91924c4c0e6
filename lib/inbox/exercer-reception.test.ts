import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { listExercees } from '../db/list-exercees.ts';
import { CODES_EXERCICE, type CodeExercice } from '../domain/exercice.ts';
import { composerExercice, type ObjetsExercice } from './composer-exercice.ts';
import { exercerReception } from './exercer-reception.ts';
import { SECRETS, unMarcheEtSaCandidature } from './notification.fixture.ts';
import { recevoirNotification } from './recevoir-notification.ts';
import { traiterUneNotification } from './traiter-notifications.ts';

const CONNUS: ObjetsExercice = { marche: 'VR-2026-000000000001', candidature: 'VR-2026-000000000002', siret: '73282932000074' };
const INVENTES: ObjetsExercice = { ...CONNUS, marche: 'VR-2026-EXO000000001', candidature: 'VR-2026-EXO000000002' };

let base: BaseDeTest;
let pool: Pool;
let recepteur: Server;
let reception: string;
let travailleur: NodeJS.Timeout;
let secrets: { courant: string; precedent: string | null };

beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 4);
  recepteur = createServer(async (entree, sortie) => {
    const init: RequestInit & { duplex: string } = {
      method: 'POST',
      headers: Object.entries(entree.headers).flatMap(([nom, v]): [string, string][] =>
        typeof v === 'string' ? [[nom, v]] : [],
      ),
      body: Readable.toWeb(entree) as ReadableStream<Uint8Array>,
      duplex: 'half',
    };
    const deps = { sql: pool, environnement: 'base-ecole', secrets, signaler: () => undefined };
    sortie.writeHead((await recevoirNotification(deps, new Request('http://recepteur/', init))).status).end();
  });
  recepteur.listen(0, '127.0.0.1');
  await once(recepteur, 'listening');
  const lieu = recepteur.address();
  reception = `http://127.0.0.1:${typeof lieu === 'object' ? lieu?.port : ''}/`;
  travailleur = setInterval(() => void traiterUneNotification(pool), 50);
});
beforeEach(async () => {
  secrets = { courant: SECRETS.courant, precedent: null };
  await pool.query('TRUNCATE notification, notification_cle, candidature, lot, marche CASCADE');
  await unMarcheEtSaCandidature(pool, CONNUS.marche, CONNUS.candidature);
});
afterAll(async () => {
  clearInterval(travailleur);
  recepteur.close();
  await pool.end();
  await base.fermer();
});

const exercer = async (code: CodeExercice, objets = CONNUS) => {
  const maintenant = new Date('2026-11-21T12:00:00Z');
  const issue = await exercerReception({ sql: pool, environnement: 'base-ecole', reception, secrets, maintenant }, code, objets);
  return issue.ok ? issue.value.map(({ http, notification }) => [http, notification?.verdict ?? null]) : issue.error;
};

describe('un exercice du bac à sable', () => {
  it.each([
    ['marche-configure', [[200, 'acceptee']]],
    ['marche-configure-guides', [[200, 'acceptee']]],
    ['candidature-finalisee', [[200, 'acceptee']]],
    ['mal-signee', [[401, 'signature-invalide']]],
    ['non-signee', [[401, 'signature-invalide']]],
    ['secret-precedent', [[401, 'signature-invalide']]],
    [
      'doublon',
      [
        [200, 'acceptee'],
        [200, 'doublon'],
      ],
    ],
    ['tardive', [[200, 'acceptee']]],
    ['evenement-inconnu', [[200, 'evenement-inconnu']]],
    ['illisible', [[400, 'illisible']]],
    ['trop-grosse', [[413, null]]],
  ] as const)('« %s » : %j', async (code, attendu) => expect(await exercer(code)).toEqual(attendu));

  it('tous ont leur attente ci-dessus', () => expect(CODES_EXERCICE).toHaveLength(11));

  it('est accepté sous le secret précédent pendant une rotation', async () => {
    secrets = { courant: SECRETS.courant, precedent: SECRETS.precedent };
    expect(await exercer('secret-precedent')).toEqual([[200, 'acceptee']]);
  });

  it('sans objet choisi ne touche aucun marché', async () => {
    expect(await exercer('marche-configure', INVENTES)).toEqual([[200, 'objet-inconnu']]);
    expect((await pool.query('SELECT configure_le FROM marche')).rows).toEqual([{ configure_le: null }]);
  });

  it('vieux de trente jours porte sa date, pas celle de son arrivée', async () => {
    await exercer('tardive');
    expect((await pool.query('SELECT configure_le FROM marche')).rows).toEqual([
      { configure_le: new Date('2026-10-22T12:00:00Z') },
    ]);
  });

  it('se reconnaît parmi les notifications', async () => {
    await exercer('doublon');
    expect((await listExercees(pool, 'base-ecole')).map((n) => n.verdict)).toEqual(['doublon', 'acceptee']);
    expect(await listExercees(pool, 'production')).toEqual([]);
  });

  it('dit que la réception est injoignable', async () => {
    const deps = { sql: pool, environnement: 'base-ecole', reception: 'http://127.0.0.1:1/', secrets, maintenant: new Date() };
    expect(await exercerReception(deps, 'marche-configure', CONNUS)).toEqual({ ok: false, error: 'injoignable' });
  });

  it('prend la forme des guides quand on la demande', () => {
    const marche = (code: CodeExercice) => Object.keys(JSON.parse(composerExercice(code, CONNUS, new Date(0))).market);
    expect([marche('marche-configure').includes('completed_at'), marche('marche-configure').includes('deadline')]).toEqual([
      true,
      false,
    ]);
    const guides = marche('marche-configure-guides');
    expect([guides.includes('completed_at'), guides.includes('deadline')]).toEqual([false, true]);
  });

  it('écrit l’esperluette comme Passe Marché', () =>
    expect(composerExercice('marche-configure', CONNUS, new Date(0))).toContain(String.raw`Exercice \u0026 essai`));
});

import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { empreinte } from './empreinte.ts';
import { findAgent } from './find-agent.ts';
import { unAgent, uneSession } from './un-agent.fixture.ts';

const neufHeures = new Date('2026-11-21T08:00:00Z');
const apres = (minutes: number) => new Date(neufHeures.getTime() + minutes * 60_000);

const pool = poolDeTest(await baseDeTest());

describe('L’agent d’une session', () => {
  it('est rendu avec son rôle et ses territoires, triés', async () => {
    const agentId = await unAgent(pool, { role: 'responsable', sirens: ['243500774', '243500139'] });
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures });
    expect(await findAgent(pool, jeton, apres(1))).toMatchObject({
      id: agentId,
      role: 'responsable',
      perimetre: { tag: 'territoires', sirens: ['243500139', '243500774'] },
    });
  });

  it('sans territoire n’a rien, au lieu de tout ; l’habilitation générale est explicite', async () => {
    const sans = await uneSession(pool, { agentId: await unAgent(pool), ouverte: neufHeures });
    const avec = await uneSession(pool, { agentId: await unAgent(pool, { tous: true }), ouverte: neufHeures });
    expect((await findAgent(pool, sans, apres(1)))?.perimetre).toEqual({ tag: 'territoires', sirens: [] });
    expect((await findAgent(pool, avec, apres(1)))?.perimetre).toEqual({ tag: 'tous' });
  });

  it('n’existe plus dès la requête qui suit sa désactivation', async () => {
    const agentId = await unAgent(pool);
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures });
    expect(await findAgent(pool, jeton, apres(1))).not.toBeNull();
    await pool.query('update agent set actif = false where id = $1', [agentId]);
    expect(await findAgent(pool, jeton, apres(1))).toBeNull();
  });

  it('voit son rôle et ses territoires changer à la requête suivante', async () => {
    const agentId = await unAgent(pool, { role: 'lecteur', sirens: ['243500139'] });
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures });
    await pool.query(`update agent set role = 'agent' where id = $1`, [agentId]);
    await pool.query('delete from agent_territoire where agent_id = $1', [agentId]);
    expect(await findAgent(pool, jeton, apres(1))).toMatchObject({
      role: 'agent',
      perimetre: { tag: 'territoires', sirens: [] },
    });
  });

  it('promu en cours de session, doit se reconnecter au niveau de son nouveau rôle', async () => {
    const agentId = await unAgent(pool, { role: 'lecteur' });
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures, acr: 'eidas1-mfa' });
    expect(await findAgent(pool, jeton, apres(1))).toMatchObject({ role: 'lecteur' });
    await pool.query(`update agent set role = 'administrateur' where id = $1`, [agentId]);
    expect(await findAgent(pool, jeton, apres(1))).toBeNull();
  });

  it('est oublié après 30 minutes sans activité, pas avant', async () => {
    const agentId = await unAgent(pool);
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures });
    expect(await findAgent(pool, jeton, apres(29))).not.toBeNull();
    expect(await findAgent(pool, jeton, apres(58))).not.toBeNull();
    expect(await findAgent(pool, jeton, apres(89))).toBeNull();
  });

  it('ne prolonge que sa session : ni son autre appareil, ni un collègue, et n’écrit qu’une fois par minute', async () => {
    const agentId = await unAgent(pool);
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures });
    const oubliees = [
      await uneSession(pool, { agentId, ouverte: neufHeures }),
      await uneSession(pool, { agentId: await unAgent(pool), ouverte: neufHeures }),
    ];
    const vueLe = async () =>
      (await pool.query('select xmin from session where jeton_empreinte = $1', [empreinte(jeton)])).rows[0];
    const avant = await vueLe();
    await findAgent(pool, jeton, new Date(neufHeures.getTime() + 59_000));
    expect(await vueLe(), 'moins d’une minute après : aucune écriture').toEqual(avant);
    await findAgent(pool, jeton, apres(29));
    expect(await findAgent(pool, jeton, apres(31))).not.toBeNull();
    for (const oubliee of oubliees) expect(await findAgent(pool, oubliee, apres(31))).toBeNull();
  });

  it('est oublié après 8 heures, même actif sans cesse', async () => {
    const agentId = await unAgent(pool);
    const vue = apres(8 * 60 - 2);
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures, vue, expire: apres(24 * 60) });
    expect(await findAgent(pool, jeton, apres(8 * 60 - 1))).not.toBeNull();
    expect(await findAgent(pool, jeton, apres(8 * 60 + 1))).toBeNull();
  });

  it('ne se trouve ni par un jeton inconnu ni par l’empreinte que garde la base', async () => {
    const jeton = await uneSession(pool, { agentId: await unAgent(pool), ouverte: neufHeures });
    const { rows } = await pool.query<{ jeton_empreinte: string }>('select jeton_empreinte from session');
    expect(rows.map((r) => r.jeton_empreinte)).not.toContain(jeton);
    for (const { jeton_empreinte } of rows) expect(await findAgent(pool, jeton_empreinte, apres(1))).toBeNull();
  });

  it('d’un rôle inconnu de la matrice n’ouvre rien', async () => {
    const agentId = await unAgent(pool);
    await pool.query(`update agent set role = 'constructor' where id = $1`, [agentId]);
    const jeton = await uneSession(pool, { agentId, ouverte: neufHeures });
    expect(await findAgent(pool, jeton, apres(1))).toBeNull();
  });
});

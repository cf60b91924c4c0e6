import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { adresseDeFin, fermerSession } from './fermer-session.ts';
import { findAgent } from './find-agent.ts';
import { unAgent, uneSession } from './un-agent.fixture.ts';

const MAINTENANT = new Date('2026-11-21T08:00:00Z');
const pool = poolDeTest(await baseDeTest());

describe('La fermeture d’une session', () => {
  it('finit celle du jeton et aucune autre, la trace une fois, et rend l’indice qui finit celle de ProConnect', async () => {
    const agentId = await unAgent(pool);
    await pool.query(
      `INSERT INTO compte (agent_id, type, provider, compte_fournisseur, id_token) VALUES ($1, 'oauth', 'proconnect', 'sub-1', 'indice-1')`,
      [agentId],
    );
    const [ici, ailleurs] = [
      await uneSession(pool, { agentId, ouverte: MAINTENANT }),
      await uneSession(pool, { agentId, ouverte: MAINTENANT }),
    ];
    const collegue = await uneSession(pool, { agentId: await unAgent(pool), ouverte: MAINTENANT });
    expect(await fermerSession(pool, ici)).toEqual({ idToken: 'indice-1' });
    expect(await findAgent(pool, ici, MAINTENANT)).toBeNull();
    for (const autre of [ailleurs, collegue]) expect(await findAgent(pool, autre, MAINTENANT)).not.toBeNull();
    expect(await fermerSession(pool, ici), 'déjà close').toBeNull();
    expect(await fermerSession(pool, collegue), 'sans compte lié').toEqual({ idToken: null });
    const { rows } = await pool.query(`SELECT action, issue FROM audit WHERE agent_id = $1`, [agentId]);
    expect(rows).toEqual([{ action: 'session.fermer', issue: 'accordee' }]);
  });

  it('mène chez ProConnect avec l’indice, l’état et le retour, sans perdre ce que son adresse portait déjà', () => {
    const adresse = new URL(
      adresseDeFin({ endSession: 'https://pc.example/fin?a=1', idToken: 'i&j', state: 's', retour: 'https://nous.example/d' }),
    );
    expect(adresse.origin + adresse.pathname).toBe('https://pc.example/fin');
    expect(Object.fromEntries(adresse.searchParams)).toEqual({
      a: '1',
      id_token_hint: 'i&j',
      state: 's',
      post_logout_redirect_uri: 'https://nous.example/d',
    });
  });
});

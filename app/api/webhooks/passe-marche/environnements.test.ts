import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { baseDeTest } from '@/prisma/test-database.ts';
import { deuxEnvironnements } from '../../deux-environnements.fixture.ts';
import { ouvrirService, reglages } from '../../service.fixture.ts';
import { POST as recevoirEn } from './[environnement]/route.ts';
import { POST as recevoir } from './route.ts';

const RECETTE = 'r'.repeat(20);
const PRODUCTION = 'p'.repeat(20);
const base = await baseDeTest();
Object.assign(process.env, reglages(base.url), deuxEnvironnements({ recette: RECETTE, production: PRODUCTION }));
const pool = ouvrirService(base);

const CORPS = '{"event":"market.archived"}';
const signee = (secret: string): Request =>
  new Request('http://127.0.0.1:3000/api/webhooks/passe-marche', {
    method: 'POST',
    headers: { 'x-webhook-signature-sha256': `sha256=${createHmac('sha256', secret).update(CORPS).digest('hex')}` },
    body: CORPS,
  });
const en = async (environnement: string, secret: string): Promise<number> =>
  (await recevoirEn(signee(secret), { params: Promise.resolve({ environnement }) })).status;

it('chaque environnement n’accepte que son secret, et range ce qu’il reçoit sous son nom', async () => {
  expect([(await recevoir(signee(RECETTE))).status, (await recevoir(signee(PRODUCTION))).status]).toEqual([200, 401]);
  expect([await en('production', PRODUCTION), await en('production', RECETTE)]).toEqual([200, 401]);
  expect([await en('base-ecole', RECETTE), await en('preprod', RECETTE)]).toEqual([200, 503]);
  const { rows } = await pool.query(
    'SELECT environnement, verdict, count(*)::int AS n FROM notification GROUP BY 1, 2 ORDER BY 1, 2',
  );
  expect(rows).toEqual([
    { environnement: 'base-ecole', verdict: 'evenement-inconnu', n: 2 },
    { environnement: 'base-ecole', verdict: 'signature-invalide', n: 1 },
    { environnement: 'production', verdict: 'evenement-inconnu', n: 1 },
    { environnement: 'production', verdict: 'signature-invalide', n: 1 },
  ]);
});

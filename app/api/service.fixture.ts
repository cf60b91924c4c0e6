import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { empreinte } from '@/lib/access/empreinte.ts';
import { type Pool, pool, type Sql } from '@/lib/db/client.ts';
import { poolDeTest } from '@/lib/db/pool-de-test.fixture.ts';

/** Une adresse où rien n'écoute jamais : le service de test répond sans serveur. */
export const ADRESSE = 'http://127.0.0.1:1';

/** Les réglages d'un service relié à cette base, à poser avant le premier appel d'une route. */
export const reglages = (base: string): Record<string, string> => ({
  DATABASE_URL: base,
  NEXTAUTH_URL: ADRESSE,
  NEXTAUTH_SECRET: 'x'.repeat(32),
  PROCONNECT_ISSUER: 'http://127.0.0.1:4002',
  PROCONNECT_CLIENT_ID: 'client',
  PROCONNECT_CLIENT_SECRET: 'x'.repeat(16),
  PISTE_TOKEN_URL: 'http://127.0.0.1:4000/jeton',
  SNE_COTATION_BASE_URL: 'http://127.0.0.1:4000/cotation',
  PISTE_CLIENT_ID: 'application',
  PISTE_CLIENT_SECRET: 'x'.repeat(16),
  JOURNAL_NIVEAU: 'silent',
});

/** Un pool sur la base du service, ses réglages déjà posés ; après le dernier essai, le service et la base se ferment. */
export function ouvrirService(base: Parameters<typeof poolDeTest>[0]): Pool {
  const ouvert = poolDeTest(base, 2);
  afterAll(() => pool().end());
  return ouvert;
}

/** Ouvre une session, au niveau d'authentification que tout rôle admet, et rend son jeton. */
export async function ouvrirSession(sql: Sql, agentId: string): Promise<string> {
  const jeton = randomUUID();
  await sql.query(
    "INSERT INTO session (jeton_empreinte, agent_id, expire_le, acr) VALUES ($1, $2, now() + interval '8 hours', 'eidas2')",
    [empreinte(jeton), agentId],
  );
  return jeton;
}

type Traitement = (requete: Request, contexte: { params: Promise<unknown> }) => Promise<Response>;
type Appel = { chemin: string; methode?: 'PUT' | 'DELETE'; params?: object; jeton?: string; corps?: unknown };
export type Recu = { status: number; corps: unknown; headers: Headers };

/** Appelle une route comme le ferait une page du service ; `corps` en fait un POST, sauf autre méthode. */
export async function appeler(route: Traitement, { chemin, methode, params = {}, jeton, corps }: Appel): Promise<Recu> {
  const headers = new Headers({ origin: ADRESSE });
  if (jeton) headers.set('cookie', `session=${jeton}`);
  if (corps !== undefined) headers.set('content-type', 'application/json');
  const body = typeof corps === 'string' ? corps : JSON.stringify(corps);
  const method = methode ?? (corps === undefined ? 'GET' : 'POST');
  const requete = new Request(ADRESSE + chemin, { method, headers, body: body ?? null });
  const reponse = await route(requete, { params: Promise.resolve(params) });
  return { status: reponse.status, corps: await reponse.json(), headers: reponse.headers };
}

import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter } from 'next-auth/adapters';
import type { Pool } from '../db/client.ts';
import { prisma } from '../db/prisma.ts';
import { empreinte } from './empreinte.ts';
import { findAgent } from './find-agent.ts';

/**
 * L'adaptateur de next-auth, à trois différences près : la base ne voit que l'empreinte du jeton, aucun compte ne se crée ni ne se lie
 * ici (habiliter.ts l'a fait avant), et une connexion ne reprend jamais la session déjà là (fixation) : elle la remplace.
 * `acr` : le niveau d'authentification de la connexion en cours, connu quand la session se crée.
 */
export function adaptateur(pool: Pool, action: string, acr: () => string | null): Adapter {
  const base = PrismaAdapter(prisma());
  const jamais = () => Promise.reject(new Error("Aucun compte n'est créé à la connexion."));
  return {
    ...(base as Adapter),
    createUser: jamais,
    linkAccount: jamais,
    updateUser: jamais,
    async createSession(session) {
      await pool.query('insert into session (jeton_empreinte, agent_id, expire_le, acr) values ($1, $2, $3, $4)', [
        empreinte(session.sessionToken),
        session.userId,
        session.expires,
        acr(),
      ]);
      return session;
    },
    async getSessionAndUser(jeton) {
      if (action === 'callback') {
        await pool.query('delete from session where jeton_empreinte = $1', [empreinte(jeton)]);
        return null;
      }
      const maintenant = new Date();
      const agent = await findAgent(pool, jeton, maintenant);
      if (!agent) return null;
      const user = { id: agent.id, name: agent.nom, email: agent.email, emailVerified: null, role: agent.role };
      return { session: { sessionToken: jeton, userId: agent.id, expires: new Date(maintenant.getTime() + 60_000) }, user };
    },
    // La durée d'une session est fixée à sa création : rien ne la rallonge.
    updateSession: () => null,
    async deleteSession(jeton) {
      await pool.query('delete from session where jeton_empreinte = $1', [empreinte(jeton)]);
    },
  };
}

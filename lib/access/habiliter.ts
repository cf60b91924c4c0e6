import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';

/** Qui ProConnect dit être là. `sub` n'est unique que chez son émetteur : la clé d'un compte est le couple. */
export type Identite = { issuer: string; sub: string; email: string };
export type RefusHabilitation = 'non-habilite' | 'compte-desactive' | 'invitation-expiree';

export const cleDeCompte = (identite: Pick<Identite, 'issuer' | 'sub'>): string => `${identite.issuer}|${identite.sub}`;

type Verdict = Result<{ agentId: string }, RefusHabilitation>;

/**
 * Un compte déjà lié entre ; sinon une invitation à ce courriel, jamais liée et non échue, se lie une seule fois.
 * Aucun compte n'est jamais créé, et un courriel ne rejoint jamais un compte déjà lié à une autre identité.
 */
export async function habiliter(pool: Pool, identite: Identite, maintenant: Date): Promise<Verdict> {
  const cle = cleDeCompte(identite);
  const connu = await pool.query<{ id: string; actif: boolean }>(
    `select a.id, a.actif from compte c join agent a on a.id = c.agent_id
     where c.provider = 'proconnect' and c.compte_fournisseur = $1`,
    [cle],
  );
  const lie = connu.rows[0];
  if (lie) return lie.actif ? ok({ agentId: lie.id }) : err('compte-desactive');
  // toLowerCase confond des lettres étrangères avec les nôtres (le signe kelvin devient « k ») : hors ASCII, pas de lien.
  if (!/^[\x21-\x7e]+$/.test(identite.email)) return err('non-habilite');
  return transaction(pool, (tx) => lier(tx, cle, identite.email.toLowerCase(), maintenant));
}

async function lier(tx: Tx, cle: string, email: string, maintenant: Date): Promise<Verdict> {
  const { rows } = await tx.query<{ id: string; actif: boolean; echue: boolean }>(
    `select id, actif, coalesce(invitation_expire_le <= $2, false) as echue from agent where lower(email) = $1 for update`,
    [email, maintenant],
  );
  const invite = rows[0];
  if (!invite) return err('non-habilite');
  // Lu après le verrou : deux premières connexions en même temps ne lient qu'une identité.
  const deja = await tx.query('select 1 from compte where agent_id = $1', [invite.id]);
  if (deja.rowCount) return err('non-habilite');
  if (!invite.actif) return err('compte-desactive');
  if (invite.echue) return err('invitation-expiree');
  await tx.query(`insert into compte (agent_id, type, provider, compte_fournisseur) values ($1, 'oauth', 'proconnect', $2)`, [
    invite.id,
    cle,
  ]);
  return ok({ agentId: invite.id });
}

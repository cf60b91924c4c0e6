import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { niveauSuffit } from './niveaux.ts';
import type { Role } from './permissions.ts';

/** Qui ProConnect dit être là. `sub` n'est unique que chez son émetteur : la clé d'un compte est le couple. */
export type Identite = { issuer: string; sub: string; email: string /** Niveau d'authentification. */; acr: string | null };
export type RefusHabilitation = 'non-habilite' | 'compte-desactive' | 'invitation-expiree' | 'niveau-insuffisant';

export const cleDeCompte = (identite: Pick<Identite, 'issuer' | 'sub'>): string => `${identite.issuer}|${identite.sub}`;

type Compte = { id: string; actif: boolean; role: Role };
type Verdict = Result<{ agentId: string }, RefusHabilitation>;

/**
 * Un compte déjà lié entre ; sinon une invitation à ce courriel, jamais liée et non échue, se lie une seule fois.
 * Aucun compte n'est jamais créé, et un courriel ne rejoint jamais un compte déjà lié à une autre identité.
 */
export async function habiliter(pool: Pool, identite: Identite, maintenant: Date): Promise<Verdict> {
  const cle = cleDeCompte(identite);
  const connu = await pool.query<Compte>(
    `select a.id, a.actif, a.role from compte c join agent a on a.id = c.agent_id
     where c.provider = 'proconnect' and c.compte_fournisseur = $1`,
    [cle],
  );
  const lie = connu.rows[0];
  if (lie) return ouvrir(lie, identite.acr);
  // toLowerCase confond des lettres étrangères avec les nôtres (le signe kelvin devient « k ») : hors ASCII, pas de lien.
  if (!/^[\x21-\x7e]+$/.test(identite.email)) return err('non-habilite');
  return transaction(pool, (tx) => lier(tx, cle, { ...identite, email: identite.email.toLowerCase() }, maintenant));
}

function ouvrir({ id, actif, role }: Compte, acr: string | null): Verdict {
  if (!actif) return err('compte-desactive');
  return niveauSuffit(role, acr) ? ok({ agentId: id }) : err('niveau-insuffisant');
}

async function lier(tx: Tx, cle: string, { email, acr }: Identite, maintenant: Date): Promise<Verdict> {
  const { rows } = await tx.query<Compte & { echue: boolean }>(
    `select id, actif, role, coalesce(invitation_expire_le <= $2, false) as echue from agent where lower(email) = $1 for update`,
    [email, maintenant],
  );
  const invite = rows[0];
  if (!invite) return err('non-habilite');
  // Lu après le verrou : deux premières connexions en même temps ne lient qu'une identité.
  const deja = await tx.query('select 1 from compte where agent_id = $1', [invite.id]);
  if (deja.rowCount) return err('non-habilite');
  const verdict = ouvrir(invite, acr);
  if (!verdict.ok) return verdict;
  if (invite.echue) return err('invitation-expiree');
  await tx.query(`insert into compte (agent_id, type, provider, compte_fournisseur) values ($1, 'oauth', 'proconnect', $2)`, [
    invite.id,
    cle,
  ]);
  return verdict;
}

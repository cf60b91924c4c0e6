import type { Pool } from '../db/client.ts';
import { auditer } from './audit.ts';
import { empreinte } from './empreinte.ts';

/** Supprime la session de ce jeton et rend l'indice de déconnexion de ProConnect, ou rien si elle n'existait plus. */
export async function fermerSession(pool: Pool, jeton: string): Promise<{ idToken: string | null } | null> {
  const { rows } = await pool.query<{ agent_id: string; id_token: string | null }>(
    `with fermee as (delete from session where jeton_empreinte = $1 returning agent_id)
     select fermee.agent_id, compte.id_token from fermee left join compte on compte.agent_id = fermee.agent_id`,
    [empreinte(jeton)],
  );
  const close = rows[0];
  if (!close) return null;
  await auditer(pool, { agentId: close.agent_id, action: 'session.fermer', objet: 'deconnexion', issue: 'accordee' });
  return { idToken: close.id_token };
}

/** L'adresse où le navigateur va finir sa session ProConnect. */
export function adresseDeFin(fin: { endSession: string; idToken: string; state: string; retour: string }): string {
  const url = new URL(fin.endSession);
  url.searchParams.set('id_token_hint', fin.idToken);
  url.searchParams.set('state', fin.state);
  url.searchParams.set('post_logout_redirect_uri', fin.retour);
  return url.toString();
}

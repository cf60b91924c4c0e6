import { randomUUID } from 'node:crypto';
import { creerPool, type Delais, type Sql } from '../db/client.ts';
import { empreinte } from './empreinte.ts';
import type { Role } from './permissions.ts';

type Voulu = { role?: Role; actif?: boolean; tous?: boolean; sirens?: string[]; email?: string; invitation?: Date | null };

/** Un agent fictif dans la base de test ; rend son identifiant. */
export async function unAgent(sql: Sql, voulu: Voulu = {}): Promise<string> {
  const id = randomUUID();
  const email = voulu.email ?? `${id}@exemple.example`;
  await sql.query(
    `insert into agent (id, nom, email, role, actif, tous_territoires, invitation_expire_le) values ($1, 'Yann Le Goff', $2, $3, $4, $5, $6)`,
    [id, email, voulu.role ?? 'agent', voulu.actif ?? true, voulu.tous ?? false, voulu.invitation ?? null],
  );
  for (const siren of voulu.sirens ?? []) {
    await sql.query('insert into territoire (siren, nom) values ($1, $1) on conflict do nothing', [siren]);
    await sql.query('insert into agent_territoire (agent_id, siren) values ($1, $2)', [id, siren]);
  }
  return id;
}

type Seance = { agentId: string; ouverte: Date; vue?: Date; expire?: Date; acr?: string | null };

/** Une session ouverte ; rend le jeton que porterait le témoin. */
export async function uneSession(sql: Sql, { agentId, ouverte, vue = ouverte, expire, acr = 'eidas2' }: Seance): Promise<string> {
  const jeton = randomUUID();
  const fin = expire ?? new Date(ouverte.getTime() + 8 * 3_600_000);
  await sql.query(
    'insert into session (jeton_empreinte, agent_id, expire_le, cree_le, vue_le, acr) values ($1, $2, $3, $4, $5, $6)',
    [empreinte(jeton), agentId, fin, ouverte, vue, acr],
  );
  return jeton;
}

/** Un pool à cette adresse, pour les pièces qui ne touchent pas à la base elles-mêmes. */
export const poolSur = (url: string, delais?: Delais) => creerPool(url, 4, delais);

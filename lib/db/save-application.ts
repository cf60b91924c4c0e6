import type { ApplicationEcrite } from '../domain/application-piste.ts';
import { libelleEnvironnement } from '../domain/environnement.ts';
import type { Quota } from '../domain/quota.ts';
import type { Sql } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

export type ApplicationDeclaree = { environnement: string; clientIdCoupe: string; quota: Quota };

/** Fait connaître l'application des réglages ; ne touche pas à ce qu'un administrateur a déjà renseigné. */
export async function declarerApplication(sql: Sql, { environnement, clientIdCoupe, quota }: ApplicationDeclaree): Promise<void> {
  await sql.query(
    `INSERT INTO application_piste (ref, nom, environnement, client_id_coupe, portees, quota_seconde, quota_heure, quota_jour)
     VALUES ($1, $2, $3, $4, 'openid', $5, $6, $7) ON CONFLICT (environnement, client_id_coupe) DO NOTHING`,
    [
      nouvelleRef(),
      `Supervision de la cotation (${libelleEnvironnement(environnement)})`,
      environnement,
      clientIdCoupe,
      quota.seconde,
      quota.heure,
      quota.jour,
    ],
  );
}

/** Faux : inconnue, ou changée depuis la lecture. */
export async function modifierApplication(sql: Sql, ref: string, a: ApplicationEcrite, agentId: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE application_piste SET nom = $2, portees = $3, quota_seconde = $4, quota_heure = $5, contact = $6, secret_cree_le = $7,
       secret_expire_le = $8, version = version + 1, maj_le = now(), maj_par = $10, quota_jour = $11 WHERE ref = $1 AND version = $9`,
    [
      ref,
      a.nom,
      a.portees,
      a.quotaSeconde,
      a.quotaHeure,
      a.contact,
      a.secretCreeLe,
      a.secretExpireLe,
      a.version,
      agentId,
      a.quotaJour,
    ],
  );
  return rowCount === 1;
}

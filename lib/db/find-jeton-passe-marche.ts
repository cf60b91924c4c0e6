import type { EtatJeton } from '../domain/console-passe-marche.ts';
import type { Sql } from './client.ts';

/** L'état du jeton commun, jamais le jeton. */
export async function findJetonPasseMarche(sql: Sql, environnement: string): Promise<EtatJeton | null> {
  const { rows } = await sql.query<EtatJeton>(
    `SELECT obtenu_le AS "obtenuLe", expire_le AS "expireLe", renouvellements, coalesce(pause_jusqu_a > now(), false) AS "enPause",
       echec ->> 'tag' AS refus
     FROM jeton_partage WHERE partenaire = 'passe-marche' AND environnement = $1`,
    [environnement],
  );
  return rows[0] ?? null;
}

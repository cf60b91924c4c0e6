import type { Grille } from '../domain/grille.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

export type SimulationACreer = { agentId: string; siren: string; titre: string; avant: Grille; apres: Grille };

/** Met une simulation dans la file du travailleur ; rend sa référence. */
export async function saveSimulation(sql: Sql, s: SimulationACreer): Promise<string> {
  const ref = nouvelleRef();
  await sql.query(
    `INSERT INTO simulation (ref, agent_id, siren, titre, avant, apres, etat) VALUES ($1, $2, $3, $4, $5, $6, 'en-attente')`,
    [ref, s.agentId, s.siren, s.titre, JSON.stringify(s.avant), JSON.stringify(s.apres)],
  );
  return ref;
}

/** Arrête ou reprend une simulation du périmètre ; `false` : elle n'est pas dans un état qui le permet. */
export async function changerSimulation(
  sql: Sql,
  perimetre: Perimetre,
  ref: string,
  geste: 'arreter' | 'reprendre',
): Promise<boolean> {
  const [vers, depuis] = geste === 'arreter' ? ['arretee', ['en-attente', 'en-cours']] : ['en-attente', ['arretee', 'echouee']];
  const { rowCount } = await sql.query(
    `UPDATE simulation SET etat = $3, message = NULL, fin = NULL
      WHERE ref = $1 AND ($2::text[] IS NULL OR siren = ANY ($2)) AND etat = ANY ($4)`,
    [ref, sirensDe(perimetre), vers, depuis],
  );
  return rowCount === 1;
}

/** Commente une simulation du périmètre ; `false` : elle n'en est pas. */
export async function commenterSimulation(sql: Sql, perimetre: Perimetre, ref: string, commentaire: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE simulation SET commentaire = nullif($3, '') WHERE ref = $1 AND ($2::text[] IS NULL OR siren = ANY ($2))`,
    [ref, sirensDe(perimetre), commentaire],
  );
  return rowCount === 1;
}

import type { Sql } from '../db/client.ts';
import { ROLES, type Role } from './permissions.ts';

type Ligne = { nom: string; courriel: string; role: Role; tous: boolean; noms: string[] };

/** Les agents d'un site de démonstration, tous fictifs. Ne s'appelle jamais ailleurs : la liste serait celle de vraies personnes. */
export async function listIdentitesDeTest(
  sql: Sql,
): Promise<{ nom: string; courriel: string; role: string; territoires: string }[]> {
  const { rows } = await sql.query<Ligne>(
    `select coalesce(a.nom, a.email) as nom, a.email as courriel, a.role, a.tous_territoires as tous,
       array(select t.nom from agent_territoire l join territoire t on t.siren = l.siren where l.agent_id = a.id order by t.nom) as noms
     from agent a where a.actif order by array_position(array['agent', 'responsable', 'lecteur', 'support', 'administrateur'], a.role), a.nom
     limit 20`,
  );
  return rows.map((r) => ({
    nom: r.nom,
    courriel: r.courriel,
    role: ROLES[r.role],
    territoires: r.tous ? 'Tous' : r.noms.join(', ') || 'Aucun',
  }));
}

import type { Sql } from '../db/client.ts';
import type { Agent } from './agent.ts';
import { empreinte } from './empreinte.ts';
import { niveauSuffit } from './niveaux.ts';
import { ROLES, type Role } from './permissions.ts';

/** Durées d'une session, en minutes : sans activité, puis en tout. */
export const SESSION = { inactivite: 30, totale: 8 * 60 };

type Ligne = { id: string; acr: string | null; nom: string | null; email: string; role: string; tous: boolean; sirens: string[] };

// Une seule requête : l'agent, ses territoires, et la trace de son passage (au plus une écriture par minute et par session).
const REQUETE = `
  with vivante as (
    select s.jeton_empreinte, s.vue_le, s.acr, a.id, a.nom, a.email, a.role, a.tous_territoires
    from session s join agent a on a.id = s.agent_id
    where s.jeton_empreinte = $1 and a.actif and s.expire_le > $2
      and s.vue_le > $2::timestamptz - make_interval(mins => $3)
      and s.cree_le > $2::timestamptz - make_interval(mins => $4)
  ), vue as (
    update session set vue_le = $2 from vivante
    where session.jeton_empreinte = vivante.jeton_empreinte and vivante.vue_le < $2::timestamptz - interval '1 minute'
  )
  select v.id, v.acr, v.nom, v.email, v.role, v.tous_territoires as tous,
    array(select t.siren from agent_territoire t where t.agent_id = v.id order by t.siren) as sirens
  from vivante v`;

/** L'agent de ce jeton de session, relu de la base : désactivé, expiré, inconnu ou connecté trop faiblement pour son rôle, il n'y en a pas. */
export async function findAgent(sql: Sql, jeton: string, maintenant: Date): Promise<Agent | null> {
  const { rows } = await sql.query<Ligne>(REQUETE, [empreinte(jeton), maintenant, SESSION.inactivite, SESSION.totale]);
  const ligne = rows[0];
  if (!ligne || !estRole(ligne.role) || !niveauSuffit(ligne.role, ligne.acr)) return null;
  return {
    id: ligne.id,
    nom: ligne.nom ?? ligne.email,
    email: ligne.email,
    role: ligne.role,
    perimetre: ligne.tous ? { tag: 'tous' } : { tag: 'territoires', sirens: ligne.sirens },
  };
}

/** Un rôle que la matrice ne connaît pas n'ouvre rien. */
const estRole = (role: string): role is Role => Object.hasOwn(ROLES, role);

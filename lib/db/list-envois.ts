import type { EtatEnvoi } from '../domain/envoi.ts';
import type { Instant, Jour } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

export type RechercheEnvois = {
  /** `null` : tous les états. */
  etats: readonly EtatEnvoi[] | null;
  /** Code fonctionnel, ou classe d'échec avec tous ses codes. */
  cause?: string | undefined;
  territoire?: string | undefined;
  du?: Jour | undefined;
  au?: Jour | undefined;
  /** Références de la dernière, ou de la première, ligne de la page quittée. */
  apres?: string | undefined;
  avant?: string | undefined;
};

export type CauseEnvoi = { code: string; titre: string; explication: string; action: string; acteur: string };

export type EnvoiListe = {
  ref: string;
  demande: { ref: string; numero: string };
  note: number;
  etat: EtatEnvoi;
  tentatives: number;
  prochainEssai: Instant;
  classe: string | null;
  code: string | null;
  cause: CauseEnvoi | null;
  creeLe: Instant;
  termineLe: Instant | null;
  auteur: string | null;
};

export type PageDEnvois = { envois: EnvoiListe[]; suivante: string | null; precedente: string | null };

/** Colonnes d'un envoi, communes à la liste et au détail ; une date y est un instant ISO en UTC. */
export const COLONNES_ENVOI = `
  e.ref, jsonb_build_object('ref', d.ref, 'numero', d.numero_unique) AS demande, c.points AS note, e.etat, e.tentatives,
  e.prochain_essai AS "prochainEssai", e.classe, e.code_erreur AS code, to_jsonb(k) AS cause,
  e.cree_le AS "creeLe", e.termine_le AS "termineLe", a.nom AS auteur`;

/** Une cause propre au code l'emporte sur celle de sa classe. */
export const SOURCES_ENVOI = `
  envoi e
  JOIN demande d ON d.id = e.demande_id
  JOIN cotation c ON c.id = e.cotation_id
  LEFT JOIN agent a ON a.id = c.auteur_id
  LEFT JOIN LATERAL (
    SELECT code, titre, explication, action, acteur FROM cause
    WHERE code IN (e.code_erreur, e.classe) ORDER BY code = e.code_erreur DESC NULLS LAST LIMIT 1
  ) k ON true`;

/** Une page d'envois du périmètre, du plus récent au plus ancien ; une clé inconnue donne une page vide. */
export async function listEnvois(sql: Sql, perimetre: Perimetre, recherche: RechercheEnvois, taille = 50): Promise<PageDEnvois> {
  const recule = recherche.avant !== undefined;
  const { rows } = await sql.query<LigneEnvoi>(requete(recule), [
    sirensDe(perimetre),
    recherche.etats,
    recherche.cause ?? null,
    recherche.territoire ?? null,
    recherche.du ?? null,
    recherche.au ?? null,
    recherche.avant ?? recherche.apres ?? null,
    taille + 1,
  ]);
  const reste = rows.length > taille;
  const envois = rows.slice(0, taille).map(versEnvoi);
  if (recule) envois.reverse();
  const clePremiere = envois[0]?.ref ?? null;
  const cleDerniere = envois.at(-1)?.ref ?? null;
  return {
    envois,
    suivante: recule || reste ? cleDerniere : null,
    precedente: (recule ? reste : recherche.apres !== undefined) ? clePremiere : null,
  };
}

export type LigneEnvoi = Omit<EnvoiListe, 'prochainEssai' | 'creeLe' | 'termineLe'> & {
  prochainEssai: Date;
  creeLe: Date;
  termineLe: Date | null;
};

export function versEnvoi(ligne: LigneEnvoi): EnvoiListe {
  return {
    ...ligne,
    prochainEssai: ligne.prochainEssai.toISOString(),
    creeLe: ligne.creeLe.toISOString(),
    termineLe: ligne.termineLe?.toISOString() ?? null,
  };
}

// Le tri et la borne changent de sens ensemble : la page précédente se lit à rebours, puis se retourne.
const requete = (recule: boolean) => `
  SELECT ${COLONNES_ENVOI} FROM ${SOURCES_ENVOI}
  WHERE ($1::text[] IS NULL OR e.territoires && $1)
    AND ($2::text[] IS NULL OR e.etat = ANY ($2))
    AND ($3::text IS NULL OR e.code_erreur = $3 OR e.classe = $3)
    AND ($4::text IS NULL OR $4 = ANY (e.territoires))
    AND ($5::date IS NULL OR e.cree_le >= $5::date::timestamp AT TIME ZONE 'Europe/Paris')
    AND ($6::date IS NULL OR e.cree_le < ($6::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')
    AND ($7::text IS NULL OR e.id ${recule ? '>' : '<'} (SELECT id FROM envoi WHERE ref = $7))
  ORDER BY e.id ${recule ? 'ASC' : 'DESC'} LIMIT $8`;

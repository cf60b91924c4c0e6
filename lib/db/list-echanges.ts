import { lireCleEchange } from '../domain/cle-echange.ts';
import type { Verdict } from '../domain/echange.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import {
  COLONNES_ECHANGE,
  DANS_LE_PERIMETRE,
  type EchangeListe,
  type LigneEchange,
  SOURCES_ECHANGE,
  versEchange,
} from './echange.transfer.ts';
import { findIncidentsVises } from './find-incidents-vises.ts';

export type RechercheEchanges = {
  du: Instant;
  au: Instant | null;
  partenaire?: string | undefined;
  operation?: string | undefined;
  verdict?: Verdict | undefined;
  classe?: string | undefined;
  code?: string | undefined;
  /** Premier chiffre du statut HTTP ; 0 : pas de réponse. */
  http?: number | undefined;
  dureeMinMs?: number | undefined;
  /** Référence de la demande, pas son numéro. */
  demande?: string | undefined;
  correlation?: string | undefined;
  /** Identifiant de l'agent pour qui l'appel est parti. */
  auteur?: string | undefined;
  /** Mots du titre de la cause, accents et casse ignorés. */
  cause?: string | undefined;
  /** Référence d'un incident ; ceux qu'il a absorbés compris. */
  incident?: string | undefined;
  /** Références d'un marché ou d'une candidature de Passe Marché. */
  marche?: string | undefined;
  candidature?: string | undefined;
  /** Clés de la dernière, ou de la première, ligne de la page quittée. */
  apres?: string | undefined;
  avant?: string | undefined;
};

export type PageEchanges = { echanges: EchangeListe[]; suivante: string | null; precedente: string | null };

const requete = (recule: boolean): string => `
SELECT ${COLONNES_ECHANGE} FROM (
  SELECT * FROM echange e
  WHERE ${DANS_LE_PERIMETRE} AND e.le >= $2 AND ($3::timestamptz IS NULL OR e.le <= $3)
    AND ($4::text IS NULL OR e.partenaire = $4) AND ($5::text IS NULL OR e.operation = $5) AND ($6::text IS NULL OR e.verdict = $6)
    AND ($7::text IS NULL OR e.classe = $7) AND ($8::text IS NULL OR e.code = $8)
    AND ($9::int IS NULL OR coalesce(e.http, 0) / 100 = $9) AND ($10::int IS NULL OR e.duree_ms >= $10)
    AND ($11::text IS NULL OR e.demande_id = (SELECT id FROM demande WHERE ref = $11)) AND ($12::text IS NULL OR e.correlation = $12)
    AND ($16::text IS NULL OR e.agent_id = $16) AND ($17::bigint[] IS NULL OR e.incident_id = ANY ($17))
    AND ($18::text IS NULL OR e.marche_id = (SELECT id FROM marche WHERE ref = $18))
    AND ($19::text IS NULL OR e.candidature_id = (SELECT id FROM candidature WHERE ref = $19))
    AND ($13::timestamptz IS NULL OR (e.le, e.id) ${recule ? '>' : '<'} ($13, $14::bigint))
  ORDER BY e.le ${recule ? 'ASC' : 'DESC'}, e.id ${recule ? 'ASC' : 'DESC'} LIMIT $15
) e ${SOURCES_ECHANGE} ORDER BY e.le DESC, e.id DESC`;

/** Une page du journal, du plus récent au plus ancien ; une clé illisible vaut la première page. */
export async function listEchanges(sql: Sql, perimetre: Perimetre, r: RechercheEchanges, taille = 50): Promise<PageEchanges> {
  const recule = r.avant !== undefined;
  const cle = lireCleEchange(r.avant ?? r.apres ?? '');
  const { rows } = await sql.query<LigneEchange>(requete(recule), [
    sirensDe(perimetre),
    r.du,
    r.au,
    r.partenaire ?? null,
    r.operation ?? null,
    r.verdict ?? null,
    r.classe ?? null,
    r.code ?? null,
    r.http ?? null,
    r.dureeMinMs ?? null,
    r.demande ?? null,
    r.correlation ?? null,
    cle?.le ?? null,
    cle?.id ?? null,
    taille + 1,
    r.auteur ?? null,
    await findIncidentsVises(sql, r),
    r.marche ?? null,
    r.candidature ?? null,
  ]);
  const reste = rows.length > taille;
  const gardees = recule && reste ? rows.slice(1) : rows.slice(0, taille);
  const echanges = gardees.map(versEchange);
  const suite = recule || reste;
  return {
    echanges,
    suivante: suite ? (echanges.at(-1)?.cle ?? null) : null,
    precedente: (recule ? reste : cle !== null) ? (echanges[0]?.cle ?? null) : null,
  };
}

import { ecrireCleEchange, lireCleEchange } from '../domain/cle-echange.ts';
import type { Verdict } from '../domain/echange.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';

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

export type EchangeListe = {
  cle: string;
  le: Instant;
  sens: string;
  partenaire: string;
  environnement: string;
  operation: string;
  methode: string;
  route: string;
  verdict: Verdict;
  classe: string | null;
  http: number | null;
  code: string | null;
  dureeMs: number;
  tentative: number;
  correlation: string;
  demande: string | null;
  envoi: string | null;
  agent: string | null;
  /** Titre de la cause au catalogue. */
  cause: string | null;
};

export type PageEchanges = { echanges: EchangeListe[]; suivante: string | null; precedente: string | null };

export type LigneEchange = Omit<EchangeListe, 'cle' | 'le'> & { id: number; le: Date };

export const COLONNES_ECHANGE = `
  e.id, e.le, e.sens, e.partenaire, e.environnement, e.operation, e.methode, e.route, e.verdict, e.classe, e.http, e.code,
  e.duree_ms AS "dureeMs", e.tentative, e.correlation, d.ref AS demande, v.ref AS envoi, a.nom AS agent, k.titre AS cause`;

/** La cause propre (fonction SQL `cause_propre`) l'emporte sur la classe. */
export const causeDe = (colonnes: string): string => `
  SELECT ${colonnes} FROM cause, LATERAL (SELECT ARRAY[cause_propre(e.partenaire, e.code, e.classe, e.http), e.classe] AS cles) c
  WHERE code = ANY(cles) ORDER BY array_position(cles, code) LIMIT 1`;

/** Ce qu'une ligne du journal montre en plus d'elle-même. */
export const SOURCES_ECHANGE = `
  LEFT JOIN demande d ON d.id = e.demande_id
  LEFT JOIN envoi v ON v.id = e.envoi_id
  LEFT JOIN agent a ON a.id = e.agent_id
  LEFT JOIN LATERAL (${causeDe('titre')}) k ON true`;

/** Un échange sans demande (jeton, liste, santé) ne relève d'aucun territoire : qui lit le journal le voit. */
export const DANS_LE_PERIMETRE = `($1::text[] IS NULL OR e.territoires = '{}' OR e.territoires && $1)`;

export const versEchange = ({ id, le, ...reste }: LigneEchange): EchangeListe => ({
  cle: ecrireCleEchange({ le, id }),
  le: le.toISOString(),
  ...reste,
});

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

// Le texte d'une cause désigne des incidents, peu nombreux : le journal ne se lit ensuite que par leur index.
const INCIDENTS = `
WITH RECURSIVE reunis AS (
  SELECT id FROM incident WHERE ref = $1 UNION SELECT i.id FROM incident i JOIN reunis r ON i.fusionne_dans = r.id
)
SELECT array_agg(i.id) AS ids FROM incident i
WHERE ($1::text IS NULL OR i.id IN (SELECT id FROM reunis))
  AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM (
    SELECT titre FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k
    WHERE f_sans_accent(k.titre) LIKE '%' || f_sans_accent($2) || '%'))`;

async function incidentsVises(sql: Sql, { incident, cause }: RechercheEchanges): Promise<number[] | null> {
  if (incident === undefined && cause === undefined) return null;
  const litteral = cause?.replace(/[\\%_]/g, (c) => `\\${c}`) ?? null;
  const { rows } = await sql.query<{ ids: number[] | null }>(INCIDENTS, [incident ?? null, litteral]);
  return (rows[0]?.ids ?? []).map(Number);
}

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
    await incidentsVises(sql, r),
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

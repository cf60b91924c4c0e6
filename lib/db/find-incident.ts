import type { CauseLue } from '../domain/cause-lue.ts';
import type { IncidentLu } from '../domain/incident-lu.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { COLONNES_INCIDENT, INCIDENT_VISIBLE, type LigneIncident, SOURCES_INCIDENT, versIncident } from './list-incidents.ts';

/** Occurrences par territoire ou par version de grille, de la plus touchée à la moins. */
export type Part = { valeur: string; n: number };

export type IncidentDetaille = IncidentLu & {
  revision: number;
  cause: (CauseLue & { version: number }) | null;
  parTerritoire: Part[];
  /** « code version » de la grille de chaque cotation dont l'envoi a manqué. */
  parGrille: Part[];
  sommeilJusquA: Instant | null;
  causeConstatee: string | null;
  actionMenee: string | null;
  /** Le rejeu qui prouve la résolution. */
  preuve: string | null;
  /** L'incident qui a absorbé celui-ci. */
  fusionneDans: string | null;
  /** Envois touchés qui n'ont toujours pas abouti ; compté jusqu'à 1 000. */
  sansCotation: number;
};

type Ligne = LigneIncident & Omit<IncidentDetaille, keyof IncidentLu | 'sommeilJusquA'> & { sommeilJusquA: Date | null };

// Vingt parts au plus : au-delà, le détail ne dit plus rien.
const parts = (axe: 'territoire' | 'grille'): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('valeur', coalesce(t.nom, g.libelle || ', version ' || g.version, p.valeur), 'n', p.n) ORDER BY p.n DESC, p.valeur), '[]')
   FROM (SELECT valeur, n FROM incident_repartition WHERE incident_id = i.id AND axe = '${axe}' ORDER BY n DESC, valeur LIMIT 20) p
   LEFT JOIN territoire t ON t.siren = p.valeur LEFT JOIN grille g ON g.code || ' ' || g.version = p.valeur)`;

// Le seul compte de la page, borné à mille : le tenir par déclencheur ferait attendre le journal et les règlements l'un derrière l'autre
// sur la ligne de l'incident. Mesuré sur 60 000 demandes touchées : p95 20 ms, 53 ms quand presque toutes sont arrivées.
const SQL = `
SELECT ${COLONNES_INCIDENT}, i.revision, CASE WHEN k.code IS NOT NULL THEN to_jsonb(k) END AS cause,
  ${parts('territoire')} AS "parTerritoire", ${parts('grille')} AS "parGrille",
  i.sommeil_jusqu_a AS "sommeilJusquA", i.cause_constatee AS "causeConstatee", i.action_menee AS "actionMenee",
  (SELECT ref FROM rejeu WHERE id = i.preuve_rejeu_id) AS preuve, (SELECT ref FROM incident WHERE id = i.fusionne_dans) AS "fusionneDans",
  (SELECT count(*)::int FROM (SELECT 1 FROM incident_demande t JOIN envoi v ON v.id = t.envoi_id
     WHERE t.incident_id = i.id AND v.etat NOT IN ('transmis', 'remplace') LIMIT 1000) x) AS "sansCotation"
FROM incident i ${SOURCES_INCIDENT} WHERE ${INCIDENT_VISIBLE} AND i.ref = $3`;

/** Un incident ; `null` : inconnu ou hors du périmètre. */
export async function findIncident(
  sql: Sql,
  perimetre: Perimetre,
  ref: string,
  maintenant: Date,
): Promise<IncidentDetaille | null> {
  const { rows } = await sql.query<Ligne>(SQL, [sirensDe(perimetre), maintenant, ref]);
  const [ligne] = rows;
  if (ligne === undefined) return null;
  return { ...ligne, ...versIncident(ligne), sommeilJusquA: ligne.sommeilJusquA?.toISOString() ?? null };
}

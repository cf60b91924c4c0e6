import type { EtatIncident } from '../domain/incident.ts';
import type { IncidentLu } from '../domain/incident-lu.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type Cle, type PageParCle, pageParCle, TAILLE_PAGE } from './page-par-cle.ts';

export type RechercheIncidents = {
  etat: EtatIncident;
  operation?: string | undefined;
  /** Un identifiant d'agent, ou « personne ». */
  responsable?: { tag: 'agent'; id: string } | { tag: 'personne' } | undefined;
};

export type LigneIncident = Omit<IncidentLu, 'premiere' | 'derniere'> & { id: number; premiere: Date; derniere: Date };

/** $1 : les SIREN du périmètre. Un incident sans demande (jeton, liste, santé) ne relève d'aucun territoire : qui les lit le voit. */
export const INCIDENT_VISIBLE = `($1::text[] IS NULL OR i.territoires = '{}' OR i.territoires && $1)`;

/** $2 : maintenant. */
export const COLONNES_INCIDENT = `
  i.id, i.ref, k.titre, i.classe, i.code, i.operation, i.environnement, i.etat, i.occurrences, i.demandes, i.premiere, i.derniere,
  a.nom AS responsable,
  ARRAY(SELECT coalesce(h.n, 0) FROM generate_series(date_trunc('hour', $2::timestamptz) - interval '23 hours', $2, interval '1 hour') g
        LEFT JOIN incident_heure h ON h.incident_id = i.id AND h.heure = g ORDER BY g) AS "parHeure"`;

export const SOURCES_INCIDENT = `
  LEFT JOIN agent a ON a.id = i.responsable_id
  LEFT JOIN LATERAL (SELECT * FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k ON true`;

const ordre = (recule: boolean): string => `i.derniere ${recule ? 'ASC' : 'DESC'}, i.id ${recule ? 'ASC' : 'DESC'}`;

const page = (recule: boolean): string => `
SELECT ${COLONNES_INCIDENT} FROM (
  SELECT * FROM incident i
  WHERE ${INCIDENT_VISIBLE} AND i.etat = $3 AND i.fusionne_dans IS NULL AND ($4::text IS NULL OR i.operation = $4)
    AND ($5::text IS NULL OR i.responsable_id = $5) AND ($6::bool IS FALSE OR i.responsable_id IS NULL)
    AND ($7::text IS NULL OR (i.derniere, i.id) ${recule ? '>' : '<'} (SELECT derniere, id FROM incident WHERE ref = $7))
  ORDER BY ${ordre(recule)} LIMIT ${TAILLE_PAGE + 1}
) i ${SOURCES_INCIDENT} ORDER BY ${ordre(recule)}`;

export const versIncident = ({ id: _, premiere, derniere, ...reste }: LigneIncident): IncidentLu => ({
  ...reste,
  premiere: premiere.toISOString(),
  derniere: derniere.toISOString(),
});

/** Une page d'incidents d'un état, du plus récemment vu au plus ancien. */
export async function listIncidents(
  sql: Sql,
  perimetre: Perimetre,
  r: RechercheIncidents & Cle,
  maintenant: Date,
): Promise<PageParCle<IncidentLu>> {
  const { rows } = await sql.query<LigneIncident>(page(r.avant !== undefined), [
    sirensDe(perimetre),
    maintenant,
    r.etat,
    r.operation ?? null,
    r.responsable?.tag === 'agent' ? r.responsable.id : null,
    r.responsable?.tag === 'personne',
    r.avant ?? r.apres ?? null,
  ]);
  return pageParCle(rows.map(versIncident), r);
}

import type { RegleAnomalie } from '../domain/anomalies.ts';
import type { CritereRetenu, LieuCote } from '../domain/cotation.ts';
import type { Grille } from '../domain/grille.ts';
import type { Jour } from '../domain/instant.ts';
import type { Sql } from './client.ts';
import type { DonneesDemande } from './demande.transfer.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

export type CotationAExaminer = {
  id: number;
  demandeId: number;
  territoires: string[];
  origine: string;
  points: number;
  code: string;
  version: string;
  dateCotation: Date;
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  courante: boolean;
  enAttente: boolean;
  precedente: { points: number; modele: { code: string; version: string } } | null;
  donneesChangees: boolean;
  /** `null` : la demande a changé depuis la cotation, ses données d'alors ne sont plus là. */
  donnees: DonneesDemande | null;
  depot: Jour;
  mutation: boolean;
  naissance: Jour | null;
};

const PRENDRE = `
  WITH pris AS (
    DELETE FROM cotation_a_examiner WHERE cotation_id IN (
      SELECT cotation_id FROM cotation_a_examiner ORDER BY cotation_id LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING cotation_id
  )
  SELECT c.id, c.demande_id AS "demandeId", c.territoires, c.origine, c.points, c.grille_code AS code, c.grille_version AS version,
    c.date_cotation AS "dateCotation", c.criteres, c.localisations AS lieux, d.cotation_id = c.id AS courante,
    c.etat = 'en-attente-de-validation' AS "enAttente",
    CASE WHEN p.points IS NOT NULL THEN jsonb_build_object('points', p.points, 'modele', jsonb_build_object('code', p.grille_code, 'version', p.grille_version))
      END AS precedente,
    EXISTS (SELECT 1 FROM evenement v WHERE v.demande_id = d.id AND v.genre = 'demande-modifiee' AND v.le >= p.cree_le) AS "donneesChangees",
    CASE WHEN d.date_maj <= c.date_cotation THEN d.donnees END AS donnees, d.date_depot AS depot, d.mutation, d.date_naissance AS naissance
  FROM pris JOIN cotation c ON c.id = pris.cotation_id JOIN demande d ON d.id = c.demande_id
  LEFT JOIN LATERAL (
    SELECT * FROM cotation p WHERE p.demande_id = c.demande_id AND p.numero < c.numero AND p.etat <> 'refusee' ORDER BY p.numero DESC LIMIT 1
  ) p ON true`;

/** Sort de la file un lot de cotations, avec ce que les règles doivent en savoir. Combien en sont sorties : `prises`. */
export async function prendreCotationsAExaminer(tx: Sql, taille: number): Promise<CotationAExaminer[]> {
  return (await tx.query<CotationAExaminer>({ name: 'anomalies-prendre', text: PRENDRE, values: [taille] })).rows;
}

export type GrilleDatee = { grille: Grille; etat: string };

const GRILLES = `
  SELECT etat, contenu || jsonb_build_object('code', code, 'version', version, 'libelle', libelle, 'siren', siren, 'population', population,
    'debut', debut, 'fin', fin) AS grille
  FROM grille WHERE code = ANY ($1) AND etat <> 'brouillon' ORDER BY debut DESC, id DESC`;

/** Toutes les versions publiées un jour de ces grilles, la plus récente d'abord. */
export async function listVersionsDeGrilles(sql: Sql, codes: readonly string[]): Promise<GrilleDatee[]> {
  return (await sql.query<GrilleDatee>(GRILLES, [[...new Set(codes)]])).rows;
}

export type AnomalieAEcrire = {
  demandeId: number;
  cotationId: number;
  territoires: string[];
  regle: RegleAnomalie;
  constat: string;
};

const ECRIRE = `
  INSERT INTO anomalie (ref, demande_id, cotation_id, territoires, regle, constat, etat)
  SELECT ref, demande_id, cotation_id, ARRAY(SELECT jsonb_array_elements_text(territoires)), regle, constat, 'a-examiner'
  FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::jsonb[], $5::text[], $6::text[]) AS x(ref, demande_id, cotation_id, territoires, regle, constat)
  ON CONFLICT (cotation_id, regle) DO NOTHING`;

const CLORE = `
  UPDATE anomalie a SET etat = 'corrigee', raison = 'Une cotation plus récente remplace celle-ci.', traitee_le = now()
  FROM unnest($1::bigint[], $2::bigint[]) AS x(demande_id, cotation_id)
  WHERE a.demande_id = x.demande_id AND a.cotation_id < x.cotation_id AND a.etat = 'a-examiner'`;

/** Écrit les anomalies d'un lot et clôt celles des cotations remplacées ; rejouer n'écrit rien de plus. */
export async function saveAnomalies(
  tx: Sql,
  anomalies: readonly AnomalieAEcrire[],
  courantes: readonly { demandeId: number; id: number }[],
): Promise<number> {
  if (courantes.length > 0) await tx.query(CLORE, [courantes.map((c) => c.demandeId), courantes.map((c) => c.id)]);
  if (anomalies.length === 0) return 0;
  const { rowCount } = await tx.query(ECRIRE, [
    anomalies.map(nouvelleRef),
    anomalies.map((a) => a.demandeId),
    anomalies.map((a) => a.cotationId),
    anomalies.map((a) => JSON.stringify(a.territoires)),
    anomalies.map((a) => a.regle),
    anomalies.map((a) => a.constat),
  ]);
  return rowCount ?? 0;
}

import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type CauseEnvoi, COLONNES_ENVOI, type EnvoiListe, type LigneEnvoi, SOURCES_ENVOI, versEnvoi } from './list-envois.ts';

export type MotifRefus = { code: string; message: string | null; champ: string | null; cause: CauseEnvoi | null };

export type TentativeListe = {
  numero: number;
  nature: string;
  issue: string;
  classe: string | null;
  code: string | null;
  http: number | null;
  correlation: string | null;
  debut: Instant;
  fin: Instant;
};

export type EnvoiTrouve = EnvoiListe & { environnement: string; motifs: MotifRefus[]; essais: TentativeListe[] };

type Ligne = LigneEnvoi & { environnement: string; motifs: MotifRefus[]; essais: TentativeListe[] };

/** Un envoi avec ses tentatives et les motifs de son refus ; `null` s'il n'existe pas ou s'il est hors périmètre. */
export async function findEnvoi(sql: Sql, perimetre: Perimetre, ref: string): Promise<EnvoiTrouve | null> {
  const { rows } = await sql.query<Ligne>(REQUETE, [sirensDe(perimetre), ref]);
  const ligne = rows[0];
  if (ligne === undefined) return null;
  return {
    ...versEnvoi(ligne),
    environnement: ligne.environnement,
    motifs: ligne.motifs,
    essais: ligne.essais.map((essai) => ({ ...essai, debut: enUtc(essai.debut), fin: enUtc(essai.fin) })),
  };
}

// to_jsonb rend un timestamptz dans le fuseau de la connexion.
const enUtc = (instant: string): Instant => new Date(instant).toISOString();

/** Les motifs de refus d'un envoi `e`, chacun avec sa cause au catalogue. */
export const MOTIFS_ENVOI = `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'code', m->>'code', 'message', m->>'message', 'champ', m->>'champ', 'cause', to_jsonb(km)) ORDER BY rang), '[]')
  FROM jsonb_array_elements(coalesce(e.motifs, '[]')) WITH ORDINALITY AS t(m, rang)
  LEFT JOIN LATERAL (SELECT code, titre, explication, action, acteur FROM cause WHERE code = m->>'code') km ON true`;

const REQUETE = `
  SELECT ${COLONNES_ENVOI}, e.environnement, (${MOTIFS_ENVOI}) AS motifs,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
       'numero', t.numero, 'nature', t.nature, 'issue', t.issue, 'classe', t.classe, 'code', t.code, 'http', t.http,
       'correlation', t.correlation, 'debut', t.debut, 'fin', t.fin) ORDER BY t.numero DESC), '[]')
     FROM tentative t WHERE t.envoi_id = e.id) AS essais
  FROM ${SOURCES_ENVOI}
  WHERE e.ref = $2 AND ($1::text[] IS NULL OR e.territoires && $1)`;

import type { CritereRetenu, LieuCote } from '../domain/cotation.ts';
import type { StatutDemande } from '../domain/demande.ts';
import type { EtatEnvoi } from '../domain/envoi.ts';
import type { EtatCotation, EtatVersion } from '../domain/etat-cotation.ts';
import type { Instant, Jour } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import type { DonneesDemande } from './demande.transfer.ts';

export type FicheDemande = Omit<DonneesDemande, 'profil' | 'statut'> & {
  ref: string;
  numero: string;
  statut: StatutDemande;
  /** Le SNE ne la liste plus depuis cet instant. */
  disparueLe: Instant | null;
  dateDepot: Jour;
  dateFinValidite: Jour | null;
  dateMaj: Instant;
  mutation: boolean;
  motifACoter: string | null;
  aCoter: boolean;
  etatCotation: EtatCotation;
  note: number | null;
  revision: number;
  synchroniseeLe: Instant;
  /** Le SNE a donné une identité ; la lire est une consultation tracée, à part. */
  identiteConnue: boolean;
  situation: Pick<NonNullable<DonneesDemande['profil']>, 'situationFamiliale' | 'situationProfessionnelle'> | null;
  territoires: { siren: string; nom: string | null }[];
  /** Code INSEE → nom, pour tous les codes de la fiche. */
  communes: Record<string, string>;
  cotation: CotationCourante | null;
  envoi: { ref: string; etat: EtatEnvoi; le: Instant; tentatives: number; prochainEssai: Instant | null } | null;
};

export type CotationCourante = {
  ref: string;
  numero: number;
  origine: string;
  etat: EtatVersion;
  points: number;
  dateCotation: Instant;
  grille: { code: string; version: string; libelle: string | null };
  criteres: CritereRetenu[];
  lieux: LieuCote[];
  /** Code de critère → libellé, d'après la grille appliquée. */
  libelles: Record<string, string>;
};

type Rangee = Pick<
  FicheDemande,
  | 'ref'
  | 'numero'
  | 'dateDepot'
  | 'dateFinValidite'
  | 'mutation'
  | 'motifACoter'
  | 'aCoter'
  | 'etatCotation'
  | 'note'
  | 'revision'
  | 'identiteConnue'
  | 'territoires'
> & {
  disparueLe: Date | null;
  dateMaj: Date;
  synchroniseeLe: Date;
  donnees: DonneesDemande;
  communes: Record<string, string> | null;
  c: (Omit<CotationCourante, 'grille' | 'libelles'> & { grilleCode: string; grilleVersion: string }) | null;
  g: { libelle: string; libelles: Record<string, string> | null } | null;
  e: NonNullable<FicheDemande['envoi']> | null;
};

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const enInstant = (colonne: string) => `to_char(${colonne} AT TIME ZONE 'UTC', ${INSTANT})`;

const REQUETE = `
  SELECT d.ref, d.numero_unique AS numero, d.date_depot AS "dateDepot", d.date_fin_validite AS "dateFinValidite", d.date_maj AS "dateMaj",
    d.mutation, d.a_coter AS "aCoter", d.motif_a_coter AS "motifACoter", d.etat_cotation AS "etatCotation", d.note, d.revision,
    d.disparue_le AS "disparueLe", d.synchronisee_le AS "synchroniseeLe", d.nom IS NOT NULL AS "identiteConnue", d.donnees,
    (SELECT coalesce(json_agg(json_build_object('siren', s, 'nom', t.nom) ORDER BY s), '[]')
       FROM unnest(d.territoires) s LEFT JOIN territoire t ON t.siren = s) AS territoires,
    (SELECT json_object_agg(m.code_insee, m.nom) FROM commune m
      WHERE m.code_insee = ANY (d.communes || (d.donnees #>> '{logement,codeInsee}'))) AS communes,
    CASE WHEN c.id IS NOT NULL THEN json_build_object('ref', c.ref, 'numero', c.numero, 'origine', c.origine, 'etat', c.etat,
      'points', c.points, 'dateCotation', ${enInstant('c.date_cotation')}, 'grilleCode', c.grille_code, 'grilleVersion', c.grille_version,
      'criteres', c.criteres, 'lieux', c.localisations) END AS c,
    CASE WHEN g.id IS NOT NULL THEN json_build_object('libelle', g.libelle, 'libelles',
      (SELECT json_object_agg(k ->> 'code', k ->> 'libelle') FROM jsonb_array_elements(g.contenu -> 'criteres') k)) END AS g,
    CASE WHEN e.id IS NOT NULL THEN json_build_object('ref', e.ref, 'etat', e.etat, 'tentatives', e.tentatives,
      'le', ${enInstant('coalesce(e.termine_le, e.cree_le)')},
      'prochainEssai', CASE WHEN e.etat IN ('a-envoyer', 'a-verifier') THEN ${enInstant('e.prochain_essai')} END) END AS e
  FROM demande d
  LEFT JOIN cotation c ON c.id = d.cotation_id
  LEFT JOIN grille g ON g.code = c.grille_code AND g.version = c.grille_version
  LEFT JOIN LATERAL (SELECT * FROM envoi e WHERE e.demande_id = d.id ORDER BY e.id DESC LIMIT 1) e ON true
  WHERE d.ref = $1 AND ($2::text[] IS NULL OR d.territoires && $2)`;

/** Une demande et sa cotation courante, en une lecture ; `null` : inconnue ou hors du périmètre, sans distinction. */
export async function findDemande(sql: Sql, ref: string, perimetre: Perimetre): Promise<FicheDemande | null> {
  const { rows } = await sql.query<Rangee>(REQUETE, [ref, sirensDe(perimetre)]);
  const [r] = rows;
  if (!r) return null;
  const { donnees, communes, c, g, e, dateMaj, disparueLe, synchroniseeLe, ...reste } = r;
  const { profil, ...situation } = donnees;
  return {
    ...situation,
    ...reste,
    dateMaj: dateMaj.toISOString(),
    disparueLe: disparueLe?.toISOString() ?? null,
    synchroniseeLe: synchroniseeLe.toISOString(),
    situation: profil && {
      situationFamiliale: profil.situationFamiliale,
      situationProfessionnelle: profil.situationProfessionnelle,
    },
    communes: communes ?? {},
    cotation: c && versCotation(c, g),
    envoi: e,
  };
}

function versCotation(c: NonNullable<Rangee['c']>, g: Rangee['g']): CotationCourante {
  const { grilleCode, grilleVersion, ...cotation } = c;
  return {
    ...cotation,
    grille: { code: grilleCode, version: grilleVersion, libelle: g?.libelle ?? null },
    libelles: g?.libelles ?? {},
  };
}

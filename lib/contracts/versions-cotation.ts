import { z } from 'zod';
import { ETATS_VERSION, type EtatVersion } from '../domain/etat-cotation.ts';

const texte = z.string();
const instant = z.iso.datetime();
const etat = z.enum(Object.keys(ETATS_VERSION) as [EtatVersion, ...EtatVersion[]]);

export const critereRetenu = z.object({
  code: texte,
  points: z.int(),
  origine: z.enum(['automatique', 'justificatif', 'manuel']),
  valeur: texte.nullable(),
  codeInsee: texte.nullable(),
  preuve: texte.nullable(),
});
export type CritereRetenu = z.infer<typeof critereRetenu>;

const lieuCote = z.object({
  codeInsee: texte,
  codeQuartier: texte.nullable(),
  points: z.int(),
  place: z.object({ rang: z.int(), sur: z.int() }).nullable(),
  delaiMoyenMois: z.number().nullable(),
});

const commun = {
  ref: texte,
  numero: z.int(),
  origine: texte,
  etat,
  points: z.int(),
  criteres: z.array(critereRetenu),
  lieux: z.array(lieuCote),
  dateCotation: instant,
};

export const cotationCourante = z.object({
  ...commun,
  grille: z.object({ code: texte, version: texte, libelle: texte.nullable() }),
  libelles: z.record(texte, texte),
});
export type CotationCourante = z.infer<typeof cotationCourante>;

export const versionCotation = z.object({
  ...commun,
  grille: z.object({ code: texte, version: texte }),
  motif: texte,
  justification: texte.nullable(),
  auteur: texte.nullable(),
  creeLe: instant,
});
export type VersionCotation = z.infer<typeof versionCotation>;

/** GET /api/demandes/[ref]/cotations */
export const versionsCotation = z.object({
  versions: z.array(versionCotation),
  libelles: z.record(texte, texte),
  communes: z.record(texte, texte),
});

import { z } from 'zod';
import { estJour } from '../domain/est-jour.ts';
import { ETATS_ENVOI, type EtatEnvoi } from '../domain/envoi.ts';
import { ETATS_COTATION, type EtatCotation } from '../domain/etat-cotation.ts';
import {
  DENSITES,
  type Densite,
  type FiltreDemandes,
  PRISES_EN_CHARGE,
  type PriseEnCharge,
  STATUTS_DEMANDE,
  type StatutFiltre,
  TAILLES_PAGE,
  TRIS_DEMANDES,
  type TriDemandes,
  EXAMENS,
  type ExamenFiltre,
} from '../domain/filtre-demandes.ts';
import { RECHERCHE_MIN, termesRecherche } from '../domain/termes-recherche.ts';
import { lireFiltre } from './demandes-search-params.ts';

const codes = <T extends string>(table: Record<T, string>) => Object.keys(table) as [T, ...T[]];
const jour = z.string().refine(estJour, 'Une date s’écrit AAAA-MM-JJ, entre 1900 et 2199.');
const note = z.coerce.number('Une note est un nombre entier.').int('Une note est un nombre entier.').min(-999).max(9999);
const instant = z.iso.datetime();
const etatCotation = z.enum(codes<EtatCotation>(ETATS_COTATION));

/** Paramètres de GET /api/demandes, les mêmes que ceux de la page. Aucun ne peut nommer quelqu'un. */
export const demandesQuery = z.strictObject({
  etat: etatCotation.optional(),
  statut: z.enum(codes<StatutFiltre>(STATUTS_DEMANDE)).optional(),
  prise: z.enum(codes<PriseEnCharge>(PRISES_EN_CHARGE)).optional(),
  examen: z.enum(codes<ExamenFiltre>(EXAMENS)).optional(),
  territoire: z
    .string()
    .regex(/^\d{9}$/, 'Un territoire se désigne par son SIREN : neuf chiffres.')
    .optional(),
  commune: z
    .string()
    .regex(/^(?:\d\d|2[AB])\d{3}$/, 'Une commune se désigne par son code INSEE : cinq caractères.')
    .optional(),
  'note-min': note.optional(),
  'note-max': note.optional(),
  'depot-du': jour.optional(),
  'depot-au': jour.optional(),
  'maj-du': jour.optional(),
  'maj-au': jour.optional(),
  tri: z.enum(codes<TriDemandes>(TRIS_DEMANDES)).optional(),
  'par-page': z.enum(TAILLES_PAGE.map(String)).optional(),
  colonnes: z
    .string()
    .regex(/^[a-z.]{1,100}$/, 'Ces colonnes n’existent pas.')
    .optional(),
  densite: z.enum(codes<Densite>(DENSITES)).optional(),
  vue: z
    .string()
    .regex(/^[\w-]{1,40}$/, 'Cette vue n’existe pas.')
    .optional(),
  curseur: z
    .string()
    .regex(/^[\w-]{1,200}$/, 'Cette page n’existe pas.')
    .optional(),
});

/** Le filtre que disent ces paramètres, une fois vérifiés. */
export const versFiltre = (query: z.infer<typeof demandesQuery>): FiltreDemandes =>
  lireFiltre(new URLSearchParams(Object.entries(query).flatMap(([nom, v]) => (v === undefined ? [] : [[nom, String(v)]]))))
    .filtre;

/** POST /api/demandes/recherche : le texte cherché peut être un nom ou un numéro, il voyage dans le corps, jamais dans l'adresse. */
export const rechercheBody = z
  .strictObject({ texte: z.string().trim().max(100, '100 caractères au plus.') })
  .transform(({ texte }) => ({ termes: termesRecherche(texte) }))
  .refine(({ termes }) => termes.length > 0, {
    path: ['texte'],
    error: `Saisissez un mot d’au moins ${RECHERCHE_MIN} caractères, ou une partie du numéro.`,
  });

export const ligneDemande = z.object({
  ref: z.string(),
  numero: z.string(),
  statut: z.enum(codes<StatutFiltre>(STATUTS_DEMANDE)),
  dateDepot: jour,
  dateMaj: instant,
  mutation: z.boolean(),
  personnes: z.int(),
  aCharge: z.int(),
  typologies: z.array(z.string()),
  commune: z.object({ codeInsee: z.string(), nom: z.string().nullable(), autres: z.int() }).nullable(),
  grille: z.object({ code: z.string(), version: z.string() }).nullable(),
  note: z.int().nullable(),
  etatCotation,
  envoi: z.object({ etat: z.enum(codes<EtatEnvoi>(ETATS_ENVOI)), le: instant, prochainEssai: instant.nullable() }).nullable(),
  attribueeA: z.object({ nom: z.string(), moi: z.boolean() }).nullable(),
  suivie: z.boolean(),
  reservee: z.object({ par: z.string(), jusqua: instant }).nullable(),
});
export type LigneDemande = z.infer<typeof ligneDemande>;

export const pageDemandes = z.object({
  lignes: z.array(ligneDemande),
  precedent: z.string().nullable(),
  suivant: z.string().nullable(),
  total: z.object({ tag: z.enum(['exact', 'plus-de']), n: z.int() }),
  parEtat: z.record(etatCotation, z.int()).nullable(),
  fraicheur: instant.nullable(),
  curseurIgnore: z.boolean(),
});
export type PageDemandes = z.infer<typeof pageDemandes>;

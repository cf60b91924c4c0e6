import { z } from 'zod';
import type { DossierACoter } from '../domain/dossier-a-coter.ts';
import { cause } from './envois.ts';

const instant = z.iso.datetime();
const jour = z.iso.date();
const texte = z.string();

const critereRetenu = z.object({
  code: texte,
  points: z.int(),
  origine: z.enum(['automatique', 'justificatif', 'manuel']),
  valeur: texte.nullable(),
  codeInsee: texte.nullable(),
  preuve: texte.nullable(),
});

const lieuCote = z.object({
  codeInsee: texte,
  codeQuartier: texte.nullable(),
  points: z.int(),
  place: z.object({ rang: z.int(), sur: z.int() }).nullable(),
  delaiMoyenMois: z.number().nullable(),
});

const critere = z.object({
  code: texte,
  libelle: texte,
  description: texte.nullable(),
  nature: z.enum(['national', 'local']),
  obligatoire: z.boolean(),
  mode: z.enum(['automatique', 'justificatif']),
  bornes: z.object({ min: z.int(), max: z.int() }),
  paliers: z.array(z.object({ min: z.number().nullable(), max: z.number().nullable(), points: z.int() })),
  parLocalisation: z.boolean(),
});

const grille = z.object({
  code: texte,
  version: texte,
  libelle: texte,
  siren: texte,
  population: z.enum(['primo', 'mutation', 'toutes']),
  debut: jour,
  fin: jour.nullable(),
  criteres: z.array(critere),
});

const cotation = z.object({
  ref: texte,
  numero: z.int(),
  points: z.int(),
  criteres: z.array(critereRetenu),
  lieux: z.array(lieuCote),
  modele: z.object({ code: texte, version: texte }),
  origine: texte,
  auteur: texte.nullable(),
  creeLe: instant,
});

const territoire = z.object({ siren: texte, nom: texte });
const motif = z.object({ code: texte, message: texte.nullable(), champ: texte.nullable(), cause: cause.nullable() });

/** GET /api/demandes/[ref]/saisie : de quoi reprendre une saisie sur la version enregistrée. */
export const dossierACoter = z.object({
  demande: z.object({ ref: texte, numero: texte, revision: z.int(), mutation: z.boolean(), statut: texte, aCoter: z.boolean() }),
  territoire,
  autresTerritoires: z.array(territoire),
  lieux: z.array(z.object({ codeInsee: texte, codeQuartier: texte.nullable(), commune: texte })),
  grille: grille.nullable(),
  courante: cotation.nullable(),
  sne: cotation.nullable(),
  refus: z.object({ envoi: texte, motifs: z.array(motif), criteres: z.array(critereRetenu) }).nullable(),
  validation: z.object({ seuil: z.int(), criteres: z.array(texte) }),
}) satisfies z.ZodType<DossierACoter>;

/** `territoire` : SIREN de l'EPCI dont la grille s'applique, quand la demande en vise plusieurs. */
export const choixDuTerritoire = z.object({
  territoire: z
    .string()
    .regex(/^[0-9]{9}$/, 'Un territoire est désigné par son SIREN (9 chiffres).')
    .optional(),
});

export const refDemande = z.object({
  ref: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "Cette référence de demande n'a pas la bonne forme."),
});

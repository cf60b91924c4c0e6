import { z } from 'zod';
import { ETATS_ENVOI, type EtatEnvoi } from '../domain/envoi.ts';
import { ETATS_COTATION, type EtatCotation } from '../domain/etat-cotation.ts';
import { cotationCourante } from './versions-cotation.ts';

const texte = z.string();
const jour = z.iso.date();
const instant = z.iso.datetime();

/** Le `[ref]` d'une adresse : notre identifiant opaque. */
export const refParams = z.object({ ref: z.string().regex(/^[\w-]{1,40}$/) });

const statut = z.discriminatedUnion('tag', [
  z.object({ tag: z.literal('active') }),
  z.object({ tag: z.literal('en-attente-renouvellement') }),
  z.object({ tag: z.literal('radiee'), motif: texte, date: jour.nullable() }),
  z.object({ tag: z.literal('inconnue'), texte }),
]);

const menage = z.object({
  personnesALoger: z.int(),
  personnesACharge: z.array(z.object({ naissance: jour, lien: texte, garde: texte.nullable() })),
  coTitulaires: z.array(z.object({ lien: texte, naissance: jour.nullable() })),
  naissancesAttendues: z.int(),
  handicap: z.boolean(),
});

const logement = z.object({
  statutOccupation: texte,
  depuis: jour.nullable(),
  codeInsee: texte.nullable(),
  typologie: texte.nullable(),
  surface: z.number().nullable(),
  occupants: z.number().nullable(),
  loyer: z.number().nullable(),
  aide: z.number().nullable(),
});

/** GET /api/demandes/[ref] : tout, sauf l'identité. */
export const ficheDemande = z.object({
  ref: texte,
  numero: texte,
  statut,
  disparueLe: instant.nullable(),
  dateDepot: jour,
  dateDernierRenouvellement: jour.nullable(),
  dateFinValidite: jour.nullable(),
  dateMaj: instant,
  mutation: z.boolean(),
  aCoter: z.boolean(),
  motifACoter: texte.nullable(),
  etatCotation: z.enum(Object.keys(ETATS_COTATION) as [EtatCotation, ...EtatCotation[]]),
  note: z.int().nullable(),
  revision: z.int(),
  synchroniseeLe: instant,
  identiteConnue: z.boolean(),
  situation: z.object({ situationFamiliale: texte, situationProfessionnelle: texte.nullable() }).nullable(),
  guichet: z.object({ code: texte, libelle: texte.nullable() }),
  menage,
  ressources: z.object({
    revenusFiscaux: z.array(z.object({ annee: z.int(), montant: z.number() })),
    mensuelles: z.number().nullable(),
    plafondPct: z.number().nullable(),
  }),
  logement,
  motifs: z.array(texte),
  priorites: z.object({ dalo: z.boolean(), pdalhpd: z.boolean(), accordCollectif: z.boolean() }),
  delaiAnormalementLong: z.union([jour, z.boolean()]),
  recherche: z.object({
    typologies: z.array(texte),
    type: texte.nullable(),
    loyerMax: z.number().nullable(),
    pmr: z.boolean(),
  }),
  localisations: z.array(z.object({ rang: z.int(), codeInsee: texte, codeQuartier: texte.nullable(), siren: texte })),
  propositions: z.array(z.object({ date: jour, issue: texte, motifRefus: texte.nullable(), adaptee: z.boolean().nullable() })),
  territoires: z.array(z.object({ siren: texte, nom: texte.nullable() })),
  communes: z.record(texte, texte),
  cotation: cotationCourante.nullable(),
  envoi: z
    .object({
      ref: texte,
      etat: z.enum(Object.keys(ETATS_ENVOI) as [EtatEnvoi, ...EtatEnvoi[]]),
      le: instant,
      tentatives: z.int(),
      prochainEssai: instant.nullable(),
    })
    .nullable(),
});
export type FicheDemande = z.infer<typeof ficheDemande>;

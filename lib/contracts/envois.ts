import { z } from 'zod';
import { ONGLETS_ENVOIS } from '../domain/onglet-envois.ts';

/** Une référence opaque de nos adresses. */
export const refEnvoi = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, "Cette référence d'envoi n'a pas la bonne forme.");
/** Un code fonctionnel (ERRCOT…) ou une classe d'échec, qui rassemble tous ses codes. */
const codeCause = z.string().regex(/^[A-Z0-9_-]{2,40}$/, "Cette cause n'a pas la bonne forme.");
const siren = z.string().regex(/^[0-9]{9}$/, 'Un territoire est désigné par son SIREN (9 chiffres).');
const jour = z.iso.date('Écrivez la date sous la forme AAAA-MM-JJ.');
const instant = z.iso.datetime({ offset: true });

/** GET /api/envois et l'adresse de la liste : un seul état, `apres` et `avant` sont des références. */
export const filtresEnvois = z
  .object({
    onglet: z.enum(ONGLETS_ENVOIS, "Cet onglet n'existe pas.").default('en-attente'),
    cause: codeCause.optional(),
    territoire: siren.optional(),
    du: jour.optional(),
    au: jour.optional(),
    apres: refEnvoi.optional(),
    avant: refEnvoi.optional(),
  })
  .refine((f) => f.apres === undefined || f.avant === undefined, {
    path: ['avant'],
    error: 'Choisissez la page suivante ou la précédente, pas les deux.',
  })
  .refine((f) => f.du === undefined || f.au === undefined || f.du <= f.au, {
    path: ['au'],
    error: 'La date de fin précède la date de début.',
  });
export type FiltresEnvois = z.infer<typeof filtresEnvois>;

export const cause = z.object({
  code: z.string(),
  titre: z.string(),
  explication: z.string(),
  action: z.string(),
  acteur: z.string(),
});
export type CauseLue = z.infer<typeof cause>;

const etat = z.enum(['a-envoyer', 'en-cours', 'a-verifier', 'transmis', 'refuse', 'en-echec', 'incertain', 'remplace']);

export const envoiLu = z.object({
  ref: z.string(),
  demande: z.object({ ref: z.string(), numero: z.string() }),
  note: z.int(),
  etat,
  tentatives: z.int(),
  prochainEssai: instant,
  classe: z.string().nullable(),
  code: z.string().nullable(),
  cause: cause.nullable(),
  creeLe: instant,
  termineLe: instant.nullable(),
  auteur: z.string().nullable(),
});
export type EnvoiLu = z.infer<typeof envoiLu>;

export const pageEnvois = z.object({
  envois: z.array(envoiLu),
  suivante: z.string().nullable(),
  precedente: z.string().nullable(),
  comptes: z.record(z.enum(ONGLETS_ENVOIS), z.int()),
});
export type PageEnvois = z.infer<typeof pageEnvois>;

export const tentativeLue = z.object({
  numero: z.int(),
  nature: z.string(),
  issue: z.string(),
  classe: z.string().nullable(),
  code: z.string().nullable(),
  http: z.int().nullable(),
  correlation: z.string().nullable(),
  debut: instant,
  fin: instant,
});
export type TentativeLue = z.infer<typeof tentativeLue>;

export const motifLu = z.object({
  code: z.string(),
  message: z.string().nullable(),
  champ: z.string().nullable(),
  cause: cause.nullable(),
});
export type MotifLu = z.infer<typeof motifLu>;

export const envoiDetaille = envoiLu.extend({
  environnement: z.string(),
  motifs: z.array(motifLu),
  essais: z.array(tentativeLue),
});
export type EnvoiDetaille = z.infer<typeof envoiDetaille>;

const classe = z.string().regex(/^[A-Z_]{2,30}$/, "Cette classe d'échec n'a pas la bonne forme.");

/** Ce qu'on relance : des envois cochés, ou tous ceux d'une cause (une classe et, s'il y en a un, son code). */
export const cibleRejeu = z.discriminatedUnion(
  'tag',
  [
    z.strictObject({
      tag: z.literal('envois'),
      refs: z.array(refEnvoi).min(1, 'Cochez au moins un envoi.').max(200, 'Relancez 200 envois au plus à la fois.'),
    }),
    z.strictObject({ tag: z.literal('cause'), classe, code: codeCause.nullable() }),
  ],
  'Dites quels envois relancer : des envois cochés, ou une cause.',
);
export type CibleRejeu = z.infer<typeof cibleRejeu>;

/** POST /api/envois/rejeux/compte */
export const demandeCompteRejeu = z.strictObject({ cible: cibleRejeu });

/** Ce qu'un rejeu toucherait, et ce qu'il ne toucherait pas. */
export const compteRejeu = z.object({
  relancables: z.int(),
  dejaTransmis: z.int(),
  /** Inconnus ou hors du périmètre : on ne dit pas lequel des deux. */
  horsPerimetre: z.int(),
  /** En cours, remplacés, ou déjà dans la file. */
  autres: z.int(),
});
export type CompteRejeu = z.infer<typeof compteRejeu>;

/** POST /api/envois/rejeux : `attendu` est le compte que l'agent a lu. */
export const demandeRejeu = z.strictObject({
  cible: cibleRejeu,
  raison: z
    .string('Dites pourquoi vous relancez.')
    .trim()
    .min(10, 'Dites pourquoi en 10 caractères au moins.')
    .max(500, 'Dites pourquoi en 500 caractères au plus.'),
  attendu: z.int().min(1, 'Il n’y a rien à relancer.'),
});
export type DemandeRejeu = z.infer<typeof demandeRejeu>;

/** `restants` : relançables que cet appel n'a pas traités (500 au plus par appel). */
export const resultatRejeu = z.object({ relances: z.int(), restants: z.int() });
export type ResultatRejeu = z.infer<typeof resultatRejeu>;

export const cheminEnvoi = z.object({ ref: refEnvoi });

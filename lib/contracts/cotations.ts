import { z } from 'zod';
import type { Origine } from '../domain/cotation.ts';
import { MOTIFS_SAISIE, type MotifSaisie, type Saisie } from '../domain/saisie.ts';

const texteCourt = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `${max} caractères au plus.`)
    .nullish()
    .transform((t) => (t === undefined || t === '' ? null : t));

const codeInsee = z.string().regex(/^(?:[013-9]\d|2[\dAB])\d{3}$/, 'Le code INSEE d’une commune a cinq caractères.');

const critereSaisi = z.object({
  code: z.string().regex(/^[A-Z0-9_-]{1,40}$/, 'Le code du critère est illisible : rechargez la grille.'),
  points: z
    .number('Indiquez un nombre de points.')
    .int('Les points sont un nombre entier.')
    .min(-999, 'Un critère vaut −999 points au moins.')
    .max(9999, 'Un critère vaut 9 999 points au plus.'),
  origine: z.enum(['automatique', 'justificatif', 'manuel'] satisfies Origine[], 'Choisissez l’origine du critère.'),
  valeur: texteCourt(100),
  codeInsee: codeInsee.nullish().transform((c) => c ?? null),
  preuve: texteCourt(200),
});

/** La saisie d'une cotation : le même contrôle dans le navigateur et sur le serveur. Aucun total ne s'y saisit. */
export const saisieCotation = z.strictObject({
  revision: z.int('La version de la demande est illisible : rechargez la page.').min(0),
  territoire: z.string().regex(/^\d{9}$/, 'Choisissez le territoire dont la grille s’applique.'),
  criteres: z.array(critereSaisi).min(1, 'Retenez au moins un critère.').max(200, '200 critères au plus.'),
  motif: z.enum(Object.keys(MOTIFS_SAISIE) as [MotifSaisie, ...MotifSaisie[]], 'Choisissez un motif dans la liste.'),
  justification: z
    .string('Écrivez une justification.')
    .trim()
    .min(20, 'La justification compte 20 caractères au moins.')
    .max(2000, 'La justification compte 2 000 caractères au plus.'),
  cleIdempotence: z.uuid('La clé de la saisie est illisible : rechargez la page.'),
}) satisfies z.ZodType<Saisie>;

/** Ce que le navigateur envoie (les champs facultatifs peuvent manquer). */
export type CorpsSaisieCotation = z.input<typeof saisieCotation>;

const instant = z.iso.datetime();

/** Réponse à une saisie enregistrée ; `deja` : cette même saisie l'était, rien n'a été fait deux fois. */
export const cotationEnregistree = z.object({
  cotation: z.object({
    ref: z.string(),
    numero: z.int(),
    points: z.int(),
    dateCotation: instant,
    lieux: z.array(z.object({ codeInsee: z.string(), codeQuartier: z.string().nullable(), points: z.int() })),
  }),
  /** `null` : une seconde personne doit valider avant tout envoi. */
  envoi: z.object({ ref: z.string(), etat: z.string() }).nullable(),
  revision: z.int(),
  deja: z.boolean(),
});
export type CotationEnregistree = z.infer<typeof cotationEnregistree>;

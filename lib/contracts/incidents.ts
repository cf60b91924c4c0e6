import { z } from 'zod';
import { ETATS_INCIDENT } from '../domain/incident.ts';

const instant = z.iso.datetime({ offset: true });
export const refIncident = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, "Cette référence d'incident n'a pas la bonne forme.");
export const cheminIncident = z.object({ ref: refIncident });

/** GET /api/incidents et l'adresse de la liste. */
export const filtresIncidents = z.object({
  etat: z.enum(ETATS_INCIDENT, "Cet état n'existe pas.").default('a-trier'),
  operation: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, "Cette opération n'a pas la bonne forme.")
    .optional(),
  responsable: z.enum(['moi', 'personne'], 'Choisissez « moi » ou « personne ».').optional(),
  /** La page d'après, ou d'avant, cet incident. */
  apres: refIncident.optional(),
  avant: refIncident.optional(),
});
export type FiltresIncidents = z.infer<typeof filtresIncidents>;

const texte = (quoi: string) =>
  z.string(`${quoi}.`).trim().min(10, `${quoi}, en 10 caractères au moins.`).max(2000, `${quoi}, en 2 000 caractères au plus.`);
const revision = z.int('Relisez l’incident avant d’agir.').min(0);

/** POST /api/incidents/[ref]/etat : `revision` est celle que la personne a lue. */
export const changementIncident = z.discriminatedUnion(
  'geste',
  [
    z.strictObject({ geste: z.literal('prendre'), revision }),
    z.strictObject({
      geste: z.literal('endormir'),
      revision,
      raison: texte('Dites pourquoi attendre'),
      /** Absent : jusqu'à ce que cela s'aggrave. */
      jusquA: instant.nullable(),
    }),
    z.strictObject({
      geste: z.literal('resoudre'),
      revision,
      cause: texte('Dites la cause constatée'),
      action: texte('Dites ce qui a été fait'),
      verifier: z.boolean(),
    }),
    z.strictObject({ geste: z.literal('ignorer'), revision, raison: texte('Dites pourquoi ignorer') }),
    z.strictObject({ geste: z.literal('rouvrir'), revision, raison: texte('Dites pourquoi rouvrir') }),
  ],
  'Ce changement n’existe pas : prendre, endormir, résoudre, ignorer ou rouvrir.',
);

/** POST /api/incidents/[ref]/messages */
export const messageIncident = z.strictObject({
  texte: z.string().trim().min(2, 'Écrivez votre message.').max(2000, 'Écrivez 2 000 caractères au plus.'),
});

/** POST /api/incidents/[ref]/fusion : cet incident rejoint `dans`. */
export const fusionIncident = z.strictObject({ dans: refIncident });

export const incidentChange = z.object({ etat: z.enum(ETATS_INCIDENT) });
export const messageEcrit = z.object({ ecrit: z.literal(true) });

/** PUT /api/causes/[code] : `version` est celle qui a été lue, 0 pour une cause absente du catalogue. */
export const cheminCause = z.object({ code: z.string().regex(/^[A-Z0-9_-]{2,40}$/, "Ce code de cause n'a pas la bonne forme.") });
export const causeModifiee = z.strictObject({
  version: z.int().min(0),
  titre: z
    .string()
    .trim()
    .min(5, 'Donnez un titre de 5 caractères au moins.')
    .max(120, 'Donnez un titre de 120 caractères au plus.'),
  explication: texte('Expliquez ce qui se passe'),
  probable: texte('Dites la cause probable'),
  action: texte('Dites la procédure à suivre'),
  acteur: z.enum(['nous', 'sne', 'piste', 'guichet', 'passe-marche'], 'Dites qui peut agir.'),
  rejouable: z.boolean(),
  /** L'agent à qui ses incidents reviennent d'office. */
  responsable: z.string().max(64, 'Choisissez un agent de la liste.').nullable(),
  /** Attribuer aussi les incidents ouverts de cette cause que personne n'a. */
  reappliquer: z.boolean(),
});
export type CauseModifiee = z.infer<typeof causeModifiee>;
export const causeEnregistree = z.object({ version: z.int() });

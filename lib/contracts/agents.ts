import { z } from 'zod';

export const cheminAgent = z.object({
  ref: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "Cette référence d'agent n'a pas la bonne forme."),
});

const siren = z.string().regex(/^[0-9]{9}$/, 'Un territoire est désigné par son SIREN (9 chiffres).');

const habilitation = {
  role: z.enum(['lecteur', 'agent', 'responsable', 'support', 'administrateur'], 'Choisissez un rôle.'),
  tousTerritoires: z.boolean(),
  territoires: z.array(siren).max(200, 'Deux cents territoires au plus : cochez « tous les territoires ».'),
};
type Perimetre = { tousTerritoires: boolean; territoires: string[] };
const aUnPerimetre = (h: Perimetre): boolean => h.tousTerritoires || h.territoires.length > 0;
const SANS_PERIMETRE = { path: ['territoires'], error: 'Choisissez un territoire au moins, ou tous.' };

/** POST /api/agents. Un courriel hors ASCII ne se relierait à aucune identité ProConnect (`lib/access/habiliter.ts`). */
export const agentInvite = z
  .object({
    nom: z.string().trim().min(2, 'Écrivez le prénom et le nom.').max(100, 'Cent caractères au plus.'),
    courriel: z
      .email('Donnez une adresse de courriel complète.')
      .max(200)
      .regex(/^[\x21-\x7e]+$/, 'Lettres sans accent seulement.'),
    ...habilitation,
  })
  .refine(aUnPerimetre, SANS_PERIMETRE);

/** PUT /api/agents/[ref] */
export const agentModifie = z.object({ ...habilitation, actif: z.boolean() }).refine(aUnPerimetre, SANS_PERIMETRE);

import { z } from 'zod';
import { ongletsCotations } from '../domain/onglet-cotations.ts';

export const refCotation = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, 'Cette référence de cotation n’a pas la bonne forme.');
export const cheminCotation = z.object({ ref: refCotation });
const siren = z.string().regex(/^[0-9]{9}$/);

/** L'adresse de la liste des cotations. */
export const filtresCotations = z.object({
  onglet: z.enum(ongletsCotations).default('a-valider'),
  territoire: siren.optional(),
  apres: refCotation.optional(),
  avant: refCotation.optional(),
});
export type FiltresCotations = z.infer<typeof filtresCotations>;

const raison = z
  .string('Dites pourquoi.')
  .trim()
  .min(10, 'Dites pourquoi en 10 caractères au moins.')
  .max(500, 'Dites pourquoi en 500 caractères au plus.');

/** POST /api/cotations/[ref]/decision */
export const decisionDeValidation = z.discriminatedUnion(
  'tag',
  [
    z.strictObject({ tag: z.literal('valider') }),
    z.strictObject({ tag: z.literal('refuser'), raison }),
    z.strictObject({ tag: z.literal('complement'), raison }),
  ],
  'Choisissez une décision : valider, refuser ou demander un complément.',
);
export type DecisionDeValidation = z.infer<typeof decisionDeValidation>;
export const decisionPrise = z.object({ envoi: z.string().nullable() });

/** POST /api/cotations/validations : les cotations cochées d'une page, chacune décidée à part. */
export const VALIDATIONS_MAX = 50;
export const validationsBody = z.strictObject({
  refs: z.array(refCotation).min(1, 'Cochez au moins une cotation.').max(VALIDATIONS_MAX, '50 cotations au plus à la fois.'),
});
export const validationsFaites = z.object({
  resultats: z.array(z.object({ ref: z.string(), faite: z.boolean(), message: z.string() })),
});

/** POST /api/cotations/[ref]/revue */
export const gesteDeRevue = z.discriminatedUnion(
  'tag',
  [z.strictObject({ tag: z.literal('demander'), raison }), z.strictObject({ tag: z.literal('clore'), raison })],
  'Demandez une revue, ou closez celle qui est ouverte.',
);

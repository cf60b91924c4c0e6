import { z } from 'zod';

export const cheminSimulation = z.object({ ref: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/) });

const modele = z.string().regex(/^[A-Z0-9-]{1,40}\|[A-Za-z0-9.-]{1,10}$/, 'Choisissez une grille dans la liste.');

/** POST /api/simulations : une grille de départ, puis un brouillon, ou les points changés de quelques critères. */
export const nouvelleSimulation = z.strictObject({
  titre: z
    .string()
    .trim()
    .min(3, 'Donnez un titre de 3 caractères au moins.')
    .max(120, 'Le titre compte 120 caractères au plus.'),
  /** « code|version » d'une grille publiée. */
  depart: modele,
  essai: z.discriminatedUnion('tag', [
    z.strictObject({ tag: z.literal('brouillon'), grille: modele }),
    z.strictObject({
      tag: z.literal('points'),
      /** Code de critère → points d'un critère fixe, ou pour cent des points d'un critère à tranches. */
      points: z.record(z.string().max(40), z.int('Les points sont un nombre entier.').min(-999).max(9999)),
    }),
  ]),
});
export type NouvelleSimulation = z.infer<typeof nouvelleSimulation>;
/** La grille de départ, dans l'adresse du formulaire. */
export const departDeSimulation = z.object({ depart: modele.optional() });
export const simulationCreee = z.object({ ref: z.string() });

/** POST /api/simulations/[ref]/geste */
export const gesteSurSimulation = z.strictObject({ geste: z.enum(['arreter', 'reprendre']) });
/** PUT /api/simulations/[ref]/commentaire ; vide, il s'efface. */
export const commentaireDeSimulation = z.strictObject({
  commentaire: z.string().trim().max(2_000, 'Le commentaire compte 2 000 caractères au plus.'),
});
export const gesteFait = z.object({ fait: z.literal(true) });

/** L'adresse de la répartition des notes. */
export const filtresRepartition = z.object({
  territoire: z
    .string()
    .regex(/^[0-9]{9}$/)
    .optional(),
  grille: modele.optional(),
  typologie: z
    .string()
    .regex(/^T[0-9]{1,2}$/)
    .optional(),
  public: z.enum(['tous', 'primo', 'mutation', 'dalo', 'handicap', 'moins-de-30', 'de-30-a-64', 'plus-de-65']).default('tous'),
});
export type FiltresRepartition = z.infer<typeof filtresRepartition>;

/** GET /api/pilotage/[serie] : les chiffres de chaque graphique. */
export const serieDePilotage = z.object({ serie: z.enum(['repartition', 'evolution', 'corrections', 'validations']) });
export type SerieDePilotage = z.infer<typeof serieDePilotage>['serie'];

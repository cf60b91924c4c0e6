import { z } from 'zod';

export const cheminReglage = z.object({
  siren: z.string().regex(/^[0-9]{9}$/, 'Un territoire est désigné par son SIREN (9 chiffres).'),
});

/** PUT /api/validation/[siren] : quand une seconde personne valide sur ce territoire. */
export const reglageValidation = z.strictObject({
  seuil: z
    .int('L’écart est un nombre entier de points.')
    .min(1, 'L’écart est d’un point au moins.')
    .max(500, 'L’écart est de 500 points au plus : au-delà, personne ne validerait jamais.'),
  criteres: z.array(z.string().regex(/^[A-Z0-9_-]{1,40}$/, 'Ce code de critère n’a pas la bonne forme.')).max(64),
  /** Le réglage que l'écran montrait ; 0 : aucun n'était enregistré. */
  version: z.int().min(0),
});

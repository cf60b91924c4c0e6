import { z } from 'zod';

/** PUT /api/alertes/regles/{code} */
export const reglageAlerte = z.object({
  seuil: z.number('Donnez un nombre.').min(0, 'Le seuil est positif.').max(100_000),
  fenetreMinutes: z.int('Donnez un nombre entier.').min(0).max(1_440, 'Un jour au plus.'),
  minimum: z.int('Donnez un nombre entier.').min(1, 'Un au moins.').max(100_000),
  active: z.boolean(),
  version: z.int().min(1),
});

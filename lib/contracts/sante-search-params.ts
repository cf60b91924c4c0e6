import { z } from 'zod';

/** L'adresse de la page de santé ; ce qui est illisible reprend sa valeur par défaut. */
export const parametresSante = z.object({
  jour: z.iso.date().nullable().catch(null).default(null),
  periode: z
    .enum(['1', '7', '30', '90'])
    .catch('30')
    .default('30')
    .transform((p) => Number(p) as 1 | 7 | 30 | 90),
});

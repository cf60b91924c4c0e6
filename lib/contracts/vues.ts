import { z } from 'zod';
import { adresseDeVue } from './adresse-de-vue.ts';

export const vueParams = z.object({ ref: z.string().regex(/^[\w-]{1,40}$/) });

/** POST /api/vues, PUT /api/vues/[ref]. L'adresse est relue paramètre par paramètre : aucun ne peut nommer quelqu'un. */
export const vueBody = z.strictObject({
  nom: z.string().trim().min(1, 'Donnez un nom à la vue.').max(50, '50 caractères au plus.'),
  adresse: z.string().max(1000).transform(adresseDeVue),
  equipe: z.boolean(),
});
export type VueBody = z.input<typeof vueBody>;

export const vue = z.object({
  ref: z.string(),
  nom: z.string(),
  adresse: z.string(),
  equipe: z.boolean(),
  auteur: z.string().nullable(),
});
export type Vue = z.infer<typeof vue>;
export const vues = z.object({ vues: z.array(vue) });
export const vueSauvee = z.object({ ref: z.string() });

/** PUT /api/preferences : ne change que ce qui est nommé. */
export const preferencesBody = z.strictObject({
  raccourcis: z.boolean().optional(),
  vue: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable()
    .optional(),
});

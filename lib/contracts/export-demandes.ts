import { z } from 'zod';
import { listeVisee } from './groupe-demandes.ts';

/** POST /api/demandes/export : POST, car le texte cherché voyage avec le reste, et un export laisse une trace. */
export const exportBody = z.strictObject({
  liste: listeVisee,
  motif: z.string().trim().min(10, 'Dites en une phrase à quoi sert ce fichier (10 caractères au moins).').max(200),
});
export type ExportBody = z.input<typeof exportBody>;

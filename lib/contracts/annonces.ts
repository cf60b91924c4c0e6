import { z } from 'zod';

const instant = z.iso.datetime({ offset: true, error: 'Donnez une date et une heure.' });

export const cheminRef = z.object({ ref: z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, "Cette référence n'a pas la bonne forme.") });

/** POST et PUT /api/supervision/annonces */
export const annonceEcrite = z
  .object({
    texte: z.string().trim().min(10, 'Écrivez dix caractères au moins.').max(300, 'Trois cents caractères au plus.'),
    debut: instant,
    fin: instant,
    audience: z.enum(['tous', 'agents', 'public'], 'Choisissez qui voit l’annonce.'),
    maintenance: z.boolean(),
  })
  .refine((a) => Date.parse(a.debut) < Date.parse(a.fin), { path: ['fin'], error: 'La fin doit suivre le début.' });

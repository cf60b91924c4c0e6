import { z } from 'zod';
import { CODES_EXERCICE } from '../domain/exercice.ts';
import { type VerdictNotification, VERDICTS_NOTIFICATION } from '../domain/notification.ts';
import { attendUnePersonne } from '../domain/points-integration.ts';

const environnement = z.string().max(30);
const verdicts = Object.keys(VERDICTS_NOTIFICATION) as [VerdictNotification, ...VerdictNotification[]];

/** POST /api/passe-marche/preuves */
export const preuveApportee = z
  .object({
    environnement,
    point: z.string().max(10),
    texte: z.string().trim().min(10, 'Dites en dix caractères au moins ce qui a été vérifié, et où.').max(500),
    reussie: z.boolean(),
  })
  .refine((p) => attendUnePersonne(p.point, p.environnement), {
    path: ['point'],
    error: 'Ce point se prouve de ce qui s’est passé : personne ne peut en décider.',
  });

/** POST /api/passe-marche/exercices ; `objet` : la référence d'un marché ou d'une candidature, ou rien pour un identifiant inventé. */
export const demandeExercice = z.object({
  environnement,
  exercice: z.enum(CODES_EXERCICE),
  objet: z.string().max(40).nullable(),
});
export const issuesExercice = z.array(
  z.object({
    http: z.int(),
    dureeMs: z.int(),
    notification: z.object({ ref: z.string(), verdict: z.enum(verdicts) }).nullable(),
  }),
);
export type IssuesExercice = z.infer<typeof issuesExercice>;

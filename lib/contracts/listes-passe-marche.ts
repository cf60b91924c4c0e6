import { z } from 'zod';
import { ETATS_CANDIDATURE, type EtatCandidature } from '../domain/candidature.ts';
import { PILES_MARCHE, type PileMarche, TYPES_MARCHE, type TypeMarche } from '../domain/marche.ts';
import { VERDICTS_NOTIFICATION, type VerdictNotification } from '../domain/notification.ts';
import { TRIS_MARCHES, TRIS_PAR_DATE, type TriMarches, type TriParDate } from '../domain/tri-passe-marche.ts';

const parmi = <T extends string>(table: Record<T, string>) => z.enum(Object.keys(table) as [T, ...T[]]).optional();
const ref = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const commun = {
  /** Celui dont la liste montre les objets ; ce n'est pas un filtre. */
  environnement: ref.optional(),
  q: z.string().trim().max(100).optional(),
  apres: ref.optional(),
  avant: ref.optional(),
};

/** L'adresse de chaque liste de Passe Marché : ce qu'elle filtre, son ordre et sa page. */
export const filtresMarches = z.object({
  ...commun,
  pile: parmi<PileMarche>(PILES_MARCHE),
  type: parmi<TypeMarche>(TYPES_MARCHE),
  tri: parmi<TriMarches>(TRIS_MARCHES),
});
export type FiltresMarches = z.infer<typeof filtresMarches>;

export const filtresCandidatures = z.object({
  ...commun,
  etat: parmi<EtatCandidature>(ETATS_CANDIDATURE),
  marche: ref.optional(),
  tri: parmi<TriParDate>(TRIS_PAR_DATE),
});
export type FiltresCandidatures = z.infer<typeof filtresCandidatures>;

export const filtresNotifications = z.object({
  ...commun,
  verdict: parmi<VerdictNotification>(VERDICTS_NOTIFICATION),
  tri: parmi<TriParDate>(TRIS_PAR_DATE),
});
export type FiltresNotifications = z.infer<typeof filtresNotifications>;

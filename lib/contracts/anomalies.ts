import { z } from 'zod';
import { REGLES_ANOMALIE, type RegleAnomalie } from '../domain/anomalies.ts';
import { etatsAnomalie, TRAITEMENT_MAX } from '../domain/etat-anomalie.ts';

const ref = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/);
const siren = z.string().regex(/^[0-9]{9}$/, 'Un territoire est désigné par son SIREN (9 chiffres).');
const regle = z.enum(Object.keys(REGLES_ANOMALIE) as [RegleAnomalie, ...RegleAnomalie[]], 'Cette règle n’existe pas.');

/** L'adresse de la liste des anomalies. */
export const filtresAnomalies = z.object({
  etat: z.enum(etatsAnomalie).default('a-examiner'),
  regle: regle.optional(),
  territoire: siren.optional(),
  apres: ref.optional(),
  avant: ref.optional(),
});
export type FiltresAnomalies = z.infer<typeof filtresAnomalies>;

/** POST /api/anomalies/traitement : des anomalies cochées, ou toutes celles du filtre. */
export const traitementAnomalies = z.strictObject({
  cible: z.discriminatedUnion(
    'tag',
    [
      z.strictObject({
        tag: z.literal('choisies'),
        refs: z.array(ref).min(1, 'Cochez au moins une anomalie.').max(TRAITEMENT_MAX),
      }),
      z.strictObject({ tag: z.literal('filtre'), regle: regle.optional(), territoire: siren.optional() }),
    ],
    'Dites quelles anomalies traiter : celles cochées, ou celles du filtre.',
  ),
  etat: z.enum(['expliquee', 'corrigee', 'transmise-au-sne'], 'Choisissez ce que vous faites de ces anomalies.'),
  raison: z
    .string('Dites pourquoi.')
    .trim()
    .min(10, 'Dites pourquoi en 10 caractères au moins.')
    .max(500, 'Dites pourquoi en 500 caractères au plus.'),
});
export type TraitementAnomalies = z.infer<typeof traitementAnomalies>;
export const resultatTraitement = z.object({ traitees: z.int(), restantes: z.int() });

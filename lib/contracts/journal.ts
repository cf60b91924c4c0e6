import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const mot = (sujet: string) => z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, `${sujet} n'a pas la bonne forme.`);

/** Clé d'un échange : son instant en millisecondes et son rang. */
export const cleEchange = z.string().regex(/^[0-9]{1,15}-[0-9]{1,15}$/, "Cette référence d'échange n'a pas la bonne forme.");

export const cheminEchange = z.object({ cle: cleEchange });

export const VERDICTS_ECHANGE = ['reussi', 'refuse', 'echec', 'delai'] as const;

/** GET /api/journal et l'adresse de la page ; sans `du`, les vingt-quatre dernières heures. */
export const filtresJournal = z
  .object({
    /** Sans `du` : combien de temps avant la fin demandée, ou avant maintenant. */
    fenetre: z.enum(['24h', '7j', '30j', '13m'], "Cette période n'existe pas.").optional(),
    du: instant.optional(),
    au: instant.optional(),
    partenaire: z.enum(['piste', 'sne', 'passe-marche'], "Ce service n'existe pas.").optional(),
    operation: mot('Cette opération').optional(),
    verdict: z.enum(VERDICTS_ECHANGE, "Ce verdict n'existe pas.").optional(),
    classe: mot("Cette classe d'échec").optional(),
    code: mot("Ce code d'erreur").optional(),
    http: z.coerce.number().int().min(0).max(5, 'La classe HTTP va de 0 (sans réponse) à 5.').optional(),
    dureeMinMs: z.coerce.number().int().min(0, 'La durée est en millisecondes.').max(600_000).optional(),
    demande: mot('Cette référence de demande').optional(),
    correlation: mot('Cette corrélation').optional(),
    /** L'agent pour qui l'appel est parti. */
    auteur: mot('Cet auteur').optional(),
    /** Mots du titre de la cause au catalogue. */
    cause: z.string().trim().min(3, 'Cherchez une cause par 3 caractères au moins.').max(80).optional(),
    incident: mot('Cette référence d’incident').optional(),
    /** Références d'un objet de Passe Marché. */
    marche: mot('Cette référence de marché').optional(),
    candidature: mot('Cette référence de candidature').optional(),
    apres: cleEchange.optional(),
    avant: cleEchange.optional(),
  })
  .refine((f) => f.apres === undefined || f.avant === undefined, {
    path: ['avant'],
    error: 'Choisissez la page suivante ou la précédente, pas les deux.',
  })
  .refine((f) => f.du === undefined || f.au === undefined || f.du <= f.au, {
    path: ['au'],
    error: 'La fin précède le début.',
  });
export type FiltresJournal = z.infer<typeof filtresJournal>;

export const echangeLu = z.object({
  cle: z.string(),
  le: instant,
  sens: z.string(),
  partenaire: z.string(),
  environnement: z.string(),
  operation: z.string(),
  methode: z.string(),
  route: z.string(),
  verdict: z.enum(VERDICTS_ECHANGE),
  classe: z.string().nullable(),
  http: z.int().nullable(),
  code: z.string().nullable(),
  dureeMs: z.int(),
  tentative: z.int(),
  correlation: z.string(),
  demande: z.string().nullable(),
  envoi: z.string().nullable(),
  agent: z.string().nullable(),
  cause: z.string().nullable(),
});
export type EchangeLu = z.infer<typeof echangeLu>;

export const pageJournal = z.object({
  echanges: z.array(echangeLu),
  suivante: z.string().nullable(),
  precedente: z.string().nullable(),
});
export type PageJournal = z.infer<typeof pageJournal>;

/** POST /api/journal/recherche : le numéro unique, espaces ignorés. */
export const demandeDuJournal = z.strictObject({
  numero: z
    .string()
    .transform((n) => n.replace(/[\s-]/g, '').toUpperCase())
    .refine((n) => /^[0-9A-Z]{18}$/.test(n), 'Un numéro unique compte 18 caractères.'),
});
export const demandeTrouvee = z.object({ demande: z.string().nullable() });

/** GET /api/journal/[cle] ; `corps` est absent sans le droit de les lire. */
export const echangeDetaille = echangeLu.extend({
  explication: z
    .object({
      code: z.string(),
      titre: z.string(),
      explication: z.string(),
      probable: z.string(),
      action: z.string(),
      acteur: z.string(),
      rejouable: z.boolean(),
    })
    .nullable(),
  corps: z.object({ requete: z.string().nullable(), reponse: z.string().nullable() }).nullable(),
  essais: z.array(echangeLu),
  precedent: z.string().nullable(),
  suivant: z.string().nullable(),
});
export type EchangeDetaille = z.infer<typeof echangeDetaille>;

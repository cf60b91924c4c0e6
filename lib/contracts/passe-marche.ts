import { z } from 'zod';
import { type TypeMarche, TYPES_MARCHE } from '../domain/marche.ts';

const ref = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'Cette référence n’a pas la bonne forme.');
export const cheminPasseMarche = z.object({ ref });

const types = Object.keys(TYPES_MARCHE) as [TypeMarche, ...TypeMarche[]];

/** POST /api/passe-marche/marches : enregistre un brouillon. `cle` : tirée par la page, la même page ne crée qu'un marché. */
export const saisieMarche = z.object({
  cle: z.uuid('Rechargez la page avant de recommencer.'),
  /** Celui que la page montrait : un autre onglet a pu en changer depuis. */
  environnement: z.string().max(30),
  nom: z.string().trim().max(1_000, 'Le nom est trop long.'),
  echeance: z.iso.datetime({ offset: true, error: 'Donnez la date et l’heure limites.' }),
  siret: z.string().max(30, 'Le SIRET compte 14 chiffres.'),
  types: z.array(z.enum(types, 'Ce type de marché n’existe pas.')).max(types.length),
  lots: z.array(z.object({ nom: z.string().trim().max(500), cpv: z.string().trim().max(20).nullable() })).max(200),
  limiteLots: z.int('La limite est un nombre entier.').nullable(),
});
export type SaisieMarche = z.infer<typeof saisieMarche>;

/** PUT /api/passe-marche/marches/[ref] : corrige un brouillon ; `revision` est celle qui a été lue. */
export const modificationMarche = saisieMarche.omit({ cle: true, environnement: true }).extend({ revision: z.int().min(0) });

/** POST /api/passe-marche/marches/[ref]/cloture : notre suivi seulement, l'API de Passe Marché n'annule rien. */
export const clotureMarche = z.object({
  decision: z.enum(['clore', 'rouvrir'], 'Cette décision n’existe pas : clore ou rouvrir.'),
  raison: z
    .string()
    .trim()
    .min(10, 'Dites pourquoi en 10 caractères au moins.')
    .max(500, 'Dites pourquoi en 500 caractères au plus.'),
});

export const refCreee = z.object({ ref: z.string() });

export const demandeCandidature = z.object({ siret: z.string().max(30) });

/** Ce qu'une personne décide d'un marché incertain, après avoir regardé chez Passe Marché. */
export const resolutionMarche = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('rattacher'),
    identifiant: z
      .string()
      .trim()
      .regex(/^VR-\d{4}-[A-Z0-9]{12}$/, 'L’identifiant s’écrit VR-2026- suivi de 12 caractères.'),
  }),
  z.object({ decision: z.literal('recreer') }),
]);

export const apercuRequete = z.object({ methode: z.string(), chemin: z.string(), corps: z.string() });
export const priseEnCharge = z.object({ etat: z.string() });

/** POST /api/passe-marche/environnement, et /api/passe-marche/essais */
export const choixEnvironnement = z.object({ environnement: z.string().max(30) });

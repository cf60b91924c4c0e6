import { z } from 'zod';
import { COMMANDES_REJEU, ETATS_REJEU } from '../domain/rejeu.ts';
import { filtresEnvois, refEnvoi } from './envois.ts';
import { refIncident } from './incidents.ts';

export const refRejeu = z.string().regex(/^[A-Za-z0-9_-]{6,64}$/, "Cette référence de rejeu n'a pas la bonne forme.");
export const cheminRejeu = z.object({ ref: refRejeu });

/** L'adresse de la liste : la page d'après ou d'avant un rejeu. */
export const pageDeRejeux = z.object({
  apres: refRejeu.optional().catch(undefined),
  avant: refRejeu.optional().catch(undefined),
});

/** Au plus par rejeu : au-delà, on le découpe. */
export const LIGNES_MAX = 10_000;

const { onglet, cause, territoire, du, au } = filtresEnvois.shape;
/** Un filtre de la liste des envois, sans sa page. */
const filtreRejeu = z.strictObject({ onglet, cause, territoire, du, au });

/** Ce que le rejeu vise : des envois cochés, ceux d'un filtre de la liste, ou ceux d'un incident. */
export const porteeRejeu = z.discriminatedUnion(
  'tag',
  [
    z.strictObject({
      tag: z.literal('envois'),
      refs: z.array(refEnvoi).min(1, 'Cochez au moins un envoi.').max(200, 'Cochez 200 envois au plus.'),
    }),
    z.strictObject({ tag: z.literal('filtre'), filtre: filtreRejeu }),
    z.strictObject({ tag: z.literal('incident'), ref: refIncident }),
  ],
  'Dites ce qu’il faut rejouer : des envois cochés, un filtre ou un incident.',
);
export type PorteeRejeu = z.infer<typeof porteeRejeu>;

/** POST /api/rejeux : fige la portée et fait l'essai à blanc ; rien ne part. */
export const rejeuAPreparer = z.strictObject({
  nom: z
    .string()
    .trim()
    .min(3, 'Nommez le rejeu en 3 caractères au moins.')
    .max(120, 'Nommez le rejeu en 120 caractères au plus.'),
  raison: z
    .string()
    .trim()
    .min(10, 'Dites pourquoi en 10 caractères au moins.')
    .max(500, 'Dites pourquoi en 500 caractères au plus.'),
  parMinute: z.int().min(1, 'Le rythme est d’un envoi par minute au moins.').max(6000, 'Le rythme dépasse tout quota.'),
  portee: porteeRejeu,
});
export const rejeuPrepare = z.object({ ref: z.string() });

/** POST /api/rejeux/[ref]/commande ; `confirmation` : le nombre retapé, en production au-delà de 50. */
export const commandeRejeu = z.strictObject({
  commande: z.enum(COMMANDES_REJEU, 'Cette commande n’existe pas : lancer, suspendre, reprendre ou arrêter.'),
  confirmation: z.string().trim().max(12).optional(),
});
export const rejeuCommande = z.object({ etat: z.enum(ETATS_REJEU) });

/** La page de lignes qui suit un rang. */
export const pageDeLignes = z.strictObject({
  apres: z.coerce.number('Ce rang se donne en chiffres.').int().min(0).max(LIGNES_MAX).default(0),
});

/** GET /api/rejeux/[ref] */
export const rejeuLu = z.object({
  ref: z.string(),
  nom: z.string(),
  raison: z.string(),
  portee: z.string(),
  environnement: z.string(),
  etat: z.enum(ETATS_REJEU),
  parMinute: z.int(),
  auteur: z.string().nullable(),
  incident: z.object({ ref: z.string(), titre: z.string() }).nullable(),
  creeLe: z.iso.datetime(),
  debut: z.iso.datetime().nullable(),
  fin: z.iso.datetime().nullable(),
  /** Lignes par avis de l'essai à blanc, et par résultat. */
  avis: z.record(z.string(), z.int()),
  resultats: z.record(z.string(), z.int()),
  lignes: z.array(
    z.object({
      rang: z.int(),
      envoi: z.string().nullable(),
      demande: z.string().nullable(),
      objet: z.object({ genre: z.enum(['marche', 'candidature']), ref: z.string() }).nullable(),
      avis: z.string(),
      etat: z.string(),
      classe: z.string().nullable(),
      code: z.string().nullable(),
      cause: z.string().nullable(),
      changeLe: z.iso.datetime().nullable(),
    }),
  ),
  /** Rang de la dernière ligne de cette page ; `null` : il n'y en a pas d'autre. */
  suivante: z.int().nullable(),
});
export type RejeuLu = z.infer<typeof rejeuLu>;

import { z } from 'zod';
import { estNomFauteAppel, FAUTES_APPEL, type NomFauteAppel } from '../fautes/appels.ts';
import { CIBLES_APPEL, CIBLES_NOTIFICATION } from '../monde/regles-de-faute.ts';
import { ALTERATIONS, estNomAlteration, type NomAlteration } from '../notifications/alterations.ts';

const texte = z.string('Texte attendu');
const booleen = z.boolean('true ou false attendu');
const positif = z.int('Entier attendu').min(0, 'Zéro ou plus attendu');

const cadence = {
  objet: texte.optional(),
  sauter: positif.optional(),
  fois: positif.optional(),
  pourcentage: z.number('Nombre attendu').min(0, 'De 0 à 100').max(100, 'De 0 à 100').optional(),
  alterne: z.strictObject({ echecs: positif, succes: positif }).optional(),
  ms: positif.max(600_000, 'Dix minutes au plus').optional(),
};

const nomFaute = texte.refine((nom): nom is NomFauteAppel => estNomFauteAppel(nom), {
  error: `Faute inconnue. Fautes : ${Object.keys(FAUTES_APPEL).join(', ')}`,
});
const nomAlteration = texte.refine((nom): nom is NomAlteration => estNomAlteration(nom), {
  error: `Accident inconnu. Accidents : ${Object.keys(ALTERATIONS).join(', ')}`,
});

export const schemaFautes = z.strictObject({
  graine: z.int('Entier attendu').optional(),
  fautes: z
    .array(
      z.strictObject({
        ...cadence,
        faute: nomFaute,
        route: z.enum(CIBLES_APPEL, { error: `Route inconnue. Routes : ${CIBLES_APPEL.join(', ')}` }).default('*'),
        secondes: positif.optional(),
        nombre: positif.max(8_589_934_592, 'Huit gibioctets au plus').optional(),
      }),
      'Liste de fautes attendue',
    )
    .default([]),
  notifications: z
    .array(
      z.strictObject({
        ...cadence,
        faute: nomAlteration,
        evenement: z.enum(CIBLES_NOTIFICATION, { error: `Événements : ${CIBLES_NOTIFICATION.join(', ')}` }).default('*'),
      }),
      'Liste d’accidents attendue',
    )
    .default([]),
});

export const schemaProfil = z.strictObject({
  profil: z.enum(['code', 'guides'], { error: 'Profils : code, guides' }),
  limites: booleen.optional(),
});

export const schemaRythme = z.strictObject({
  facteur: z.number('Nombre attendu').min(0, 'Zéro ou plus attendu').max(10, 'Dix au plus').optional(),
  delai_ms: positif.max(60_000, 'Une minute au plus').optional(),
});

export const schemaEditeur = z.strictObject({
  client_id: texte,
  autorise: booleen.optional(),
  actif: booleen.optional(),
  defense: booleen.optional(),
  webhook: texte.nullable().optional(),
  webhook_secret: texte.nullable().optional(),
  retour_acheteur: texte.nullable().optional(),
  retour_candidat: texte.nullable().optional(),
});

export const schemaJetons = z.strictObject({
  client_id: texte.optional(),
  action: z.enum(['expirer', 'revoquer'], { error: 'Actions : expirer, revoquer' }),
});

export const schemaMarche = z.strictObject({
  identifiant: texte,
  champs_facultatifs: z.array(texte).default([]),
  limite_lots: positif.nullable().optional(),
  defense: booleen.default(false),
});

export const schemaCandidature = z.strictObject({
  identifiant: texte,
  courriel: z.email('Adresse électronique attendue').default('candidat@entreprise-exemple.test'),
  lots: z.array(z.int('Numéro de lot attendu')).optional(),
  reponses: z.record(z.string(), texte).optional(),
  pieces: z
    .array(
      z.strictObject({
        champ: texte,
        source: z.enum(['api', 'user']).default('user'),
        nom: texte.min(1, 'Nom de fichier attendu'),
        base64: z.base64('Contenu en base 64 attendu'),
      }),
    )
    .optional(),
  documents: z.enum(['prets', 'manquants'], { error: 'Documents : prets, manquants' }).default('prets'),
});

export const schemaRenvoi = z.strictObject({ identifiant: texte });

export const schemaEnvoi = z.strictObject({
  client_id: texte,
  corps: z.union([z.string(), z.json()]),
  signature: texte.nullable().optional(),
});

import { z } from 'zod';
import { MOTIFS_RADIATION } from '../cotation/wire.ts';
import { estNomFaute, FAUTES, type NomFaute } from '../fautes/fautes.ts';
import { CIBLES } from '../fautes/regle.ts';
import { NOMS_SCENARIOS } from '../fautes/scenarios.ts';
import { NOMS_POINTS } from '../proconnect/derives.ts';

const positif = z.int('Entier attendu').min(0, 'Zéro ou plus attendu');
const graine = z.int('Entier attendu').optional();
const nomFaute = z.string('Nom de faute attendu').refine((nom): nom is NomFaute => estNomFaute(nom), {
  error: `Faute inconnue. Fautes : ${Object.keys(FAUTES).join(', ')}`,
});

export const schemaScenario = z.strictObject({
  scenario: z.enum(NOMS_SCENARIOS, { error: `Scénario inconnu. Scénarios : ${NOMS_SCENARIOS.join(', ')}` }),
  graine,
});

export const schemaFautes = z.strictObject({
  graine,
  fautes: z.array(
    z.strictObject({
      faute: nomFaute,
      route: z.enum(CIBLES, { error: `Route inconnue. Routes : ${CIBLES.join(', ')}` }).default('*'),
      num_unique: z.string('Texte attendu').optional(),
      sauter: positif.optional(),
      fois: positif.optional(),
      pourcentage: z.number('Nombre attendu').min(0, 'De 0 à 100').max(100, 'De 0 à 100').optional(),
      alterne: z.strictObject({ echecs: positif, succes: positif }).optional(),
      ms: positif.max(600_000, 'Dix minutes au plus').optional(),
      secondes: z.int('Entier attendu').optional(),
    }),
    'Liste de fautes attendue',
  ),
});

export const schemaHorloge = z
  .strictObject({
    instant: z.iso.datetime({ offset: true, error: 'Instant RFC 3339 avec décalage attendu' }).optional(),
    avancer_jours: z.number('Nombre attendu').optional(),
    figee: z.boolean('true ou false attendu').default(false),
  })
  .refine((h) => (h.instant === undefined) !== (h.avancer_jours === undefined), {
    error: 'Donnez « instant » ou « avancer_jours », l’un des deux',
  });

export const schemaReinitialisation = z.strictObject({
  graine,
  demandes: positif.max(200_000, '200 000 demandes au plus').optional(),
  garder_registre: z.boolean('true ou false attendu').default(false),
});

const num_unique = z.string('Numéro unique attendu');
export const schemaModification = z.union(
  [
    z.strictObject({
      num_unique,
      champ: z.string('Chemin du champ attendu').min(1, 'Chemin du champ attendu'),
      valeur: z.json(),
    }),
    z.strictObject({ num_unique, evenement: z.enum(['RENOUVELLEMENT', 'REACTIVATION']) }),
    z.strictObject({ num_unique, evenement: z.literal('RADIATION'), motif: z.enum(MOTIFS_RADIATION) }),
  ],
  {
    error:
      'Donnez num_unique avec « champ » et « valeur », ou avec « evenement » (RENOUVELLEMENT, REACTIVATION, RADIATION et son motif)',
  },
);

export const schemaProconnect = z.strictObject({
  pannes: z.array(z.enum(NOMS_POINTS, { error: `Points : ${NOMS_POINTS.join(', ')}` })).default([]),
  acr: z.string('Niveau attendu, par exemple eidas1').optional(),
  claims: z
    .record(z.string(), z.union([z.string(), z.array(z.string()), z.null()], { error: 'Texte, liste de textes ou null' }))
    .default({}),
});

export const schemaApplication = z.strictObject({
  client_id: z.string('Texte attendu'),
  abonnee: z.boolean('true ou false attendu').optional(),
  desactivee: z.boolean('true ou false attendu').optional(),
  profil: z.enum(['aucun', 'lecture', 'ecriture'], { error: 'Profils : aucun, lecture, ecriture' }).optional(),
  quota: z.string('Exemples : 20/s,24000/h ou aucun').optional(),
});

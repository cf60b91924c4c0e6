import { z } from 'zod';
import { type CotationEnvoyee, MOTIFS_COTATION, ORIGINES } from './wire.ts';

const points = z.int('Entier attendu').min(-999, 'Au moins -999').max(9999, 'Au plus 9999');
const commune = z.string('Texte attendu').regex(/^(?:[0-9]{2}|2[AB])[0-9]{3}$/, 'Code INSEE attendu');
const codeCritere = z.string('Texte attendu').regex(/^[A-Z0-9_-]{1,40}$/, 'Code de critère attendu');

/** Forme du corps de POST …/cotation (contrat §5.3) ; les règles métier sont dans `valider-cotation.ts`. */
export const schemaCotation: z.ZodType<CotationEnvoyee> = z.object({
  date_cotation: z.iso.datetime({ offset: true, error: 'Instant RFC 3339 avec décalage attendu' }),
  modele: z.object({
    code: z.string('Texte attendu').regex(/^[A-Z0-9-]{1,40}$/, 'Code de modèle attendu'),
    version: z.string('Texte attendu').min(1, 'Version attendue').max(10, 'Au plus 10 caractères'),
  }),
  localisations_souhaitees: z
    .array(z.object({ code_insee: commune, code_quartier: z.string('Texte attendu').max(10).optional(), points }))
    .min(1, 'Une localisation au moins')
    .max(8, 'Huit localisations au plus'),
  points,
  criteres: z
    .array(
      z.object({
        code: codeCritere,
        code_insee: commune.optional(),
        points,
        valeur: z.string('Texte attendu').max(100, 'Au plus 100 caractères').optional(),
        origine: z.enum(ORIGINES, { error: `Valeurs : ${ORIGINES.join(', ')}` }),
      }),
    )
    .min(1, 'Un critère au moins'),
  motif: z.enum(MOTIFS_COTATION, { error: `Valeurs : ${MOTIFS_COTATION.join(', ')}` }),
});

/** Chemin d'un champ comme au contrat §6 : `criteres[2].code`. */
export const nommerChamp = (chemin: readonly PropertyKey[]): string =>
  chemin.reduce<string>(
    (texte, pas) => (typeof pas === 'number' ? `${texte}[${pas}]` : texte ? `${texte}.${String(pas)}` : String(pas)),
    '',
  );

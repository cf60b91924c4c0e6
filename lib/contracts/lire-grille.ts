import { z } from 'zod';
import { controlerGrille } from '../domain/controler-grille.ts';
import type { CritereLu, FauteDeGrille } from '../domain/grille-lue.ts';

const regle = z.strictObject({
  tag: z.string(),
  donnee: z.string().optional(),
  valeurs: z.array(z.string()).optional(),
  communes: z.array(z.string()).optional(),
  points: z.int().optional(),
  tousLes: z.int().optional(),
  dureeMois: z.int().nullable().optional(),
});

const critere = z.strictObject({
  code: z.string(),
  libelle: z.string(),
  description: z.string().nullable(),
  nature: z.string(),
  obligatoire: z.boolean(),
  mode: z.string(),
  bornes: z.strictObject({ min: z.int(), max: z.int() }),
  paliers: z.array(z.strictObject({ min: z.int().nullable(), max: z.int().nullable(), points: z.int() })),
  parLocalisation: z.boolean(),
  regle: regle.optional(),
  groupe: z.string().optional(),
  source: z.string().max(200).optional(),
});

const entete = z.strictObject({
  code: z.string(),
  version: z.string(),
  libelle: z.string(),
  siren: z.string(),
  partageeAvec: z.array(z.string()).optional(),
  population: z.string(),
  debut: z.string(),
  fin: z.string().nullable(),
  source: z.string().max(500).optional(),
  criteres: z.array(z.unknown()),
});

/** Une grille lue d'un fichier, ou toutes ses fautes : une forme fautive à un endroit n'empêche pas de lire le reste. */
export function lireGrille(brute: unknown): ReturnType<typeof controlerGrille> {
  const enveloppe = entete.safeParse(brute);
  const lus = criteresDe(brute).map((c, i) => ({ nom: nomDe(c, i), lu: critere.safeParse(c) }));
  const formes = [
    ...(enveloppe.success ? [] : enveloppe.error.issues.flatMap((i) => enFautes(i, []))),
    ...lus.flatMap(({ nom, lu }) => (lu.success ? [] : lu.error.issues.flatMap((i) => enFautes(i, ['criteres', nom])))),
  ];
  const lisibles: CritereLu[] = lus.flatMap(({ lu }) => (lu.success ? [lu.data] : []));
  const fond = controlerGrille({ ...(enveloppe.success ? enveloppe.data : SANS_FAUTE), criteres: lisibles });
  if (formes.length === 0) return fond;
  // La grille de secours n'a que des critères illisibles : son vide n'est pas une faute de plus.
  const reste = fond.ok ? [] : fond.error.filter((f) => lisibles.length > 0 || f.champ !== 'criteres');
  return { ok: false, error: [...formes, ...reste] };
}

/** Remplace une enveloppe illisible le temps de contrôler les critères. */
const SANS_FAUTE = {
  code: 'X',
  version: '1',
  libelle: 'X',
  siren: '000000000',
  population: 'toutes',
  debut: '2000-01-01',
  fin: null,
};

function criteresDe(brute: unknown): unknown[] {
  if (typeof brute !== 'object' || brute === null || !('criteres' in brute)) return [];
  return Array.isArray(brute.criteres) ? brute.criteres : [];
}

const nomDe = (c: unknown, i: number): string =>
  typeof c === 'object' && c !== null && 'code' in c && typeof c.code === 'string' ? c.code : `n° ${i + 1}`;

function enFautes(faute: z.core.$ZodIssue, prefixe: string[]): FauteDeGrille[] {
  const chemin = [...prefixe, ...faute.path.map(String)];
  if (faute.code === 'unrecognized_keys')
    return faute.keys.map((cle) => ({ champ: [...chemin, cle].join('.'), message: 'ce champ n’est pas attendu' }));
  const message = faute.code === 'invalid_type' ? `attendu : ${ATTENDUS[faute.expected] ?? faute.expected}` : 'valeur refusée';
  return [{ champ: chemin.join('.'), message: faute.code === 'too_big' ? 'trop long' : message }];
}

const ATTENDUS: Record<string, string> = {
  string: 'un texte',
  int: 'un nombre entier',
  number: 'un nombre',
  boolean: 'vrai ou faux (true, false)',
  array: 'une liste',
  object: 'un objet entre accolades',
};

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Grille } from '../../lib/domain/grille.ts';

const DOSSIER = path.resolve(import.meta.dirname, '../../prisma/grilles');

const palier = z.object({ min: z.int().nullable(), max: z.int().nullable(), points: z.int() });
const critere = z
  .object({
    code: z.string().regex(/^[A-Z0-9_]{1,40}$/, 'majuscules, chiffres et tirets bas seulement'),
    libelle: z.string().min(1, 'libellé vide'),
    description: z.string().nullable(),
    nature: z.enum(['national', 'local']),
    obligatoire: z.boolean(),
    mode: z.enum(['automatique', 'justificatif']),
    bornes: z.object({ min: z.int(), max: z.int() }).refine((b) => b.min <= b.max, 'bornes inversées'),
    paliers: z.array(palier),
    parLocalisation: z.boolean(),
  })
  .superRefine(({ bornes, paliers }, ctx) => {
    paliers.forEach((p, i) => {
      if (p.points < bornes.min || p.points > bornes.max)
        ctx.addIssue({ code: 'custom', path: ['paliers', i, 'points'], message: 'hors des bornes du critère' });
      const precedent = paliers[i - 1];
      if (precedent !== undefined && (precedent.max === null || p.min === null || p.min <= precedent.max))
        ctx.addIssue({ code: 'custom', path: ['paliers', i, 'min'], message: 'chevauche la tranche précédente' });
    });
  });

const schemaGrille: z.ZodType<Grille> = z
  .object({
    code: z.string().regex(/^[A-Z0-9-]{1,40}$/),
    version: z.string().min(1).max(10),
    libelle: z.string().min(1).max(200),
    siren: z.string().regex(/^[0-9]{9}$/, 'un SIREN compte neuf chiffres'),
    population: z.enum(['primo', 'mutation', 'toutes']),
    debut: z.iso.date(),
    fin: z.iso.date().nullable(),
    criteres: z.array(critere).min(1, 'une grille a au moins un critère'),
  })
  .superRefine(({ criteres }, ctx) => {
    const vus = new Set<string>();
    criteres.forEach(({ code }, i) => {
      if (vus.has(code))
        ctx.addIssue({ code: 'custom', path: ['criteres', i, 'code'], message: `le critère ${code} revient deux fois` });
      vus.add(code);
    });
  });

/** Une grille vérifiée, ou toutes ses fautes, chacune avec son endroit. */
export function lireGrille(brute: unknown): { ok: true; grille: Grille } | { ok: false; fautes: string[] } {
  const lue = schemaGrille.safeParse(brute);
  if (lue.success) return { ok: true, grille: lue.data };
  return { ok: false, fautes: lue.error.issues.map((i) => `${i.path.join('.')} : ${i.message}`) };
}

/** Les grilles livrées ; lève une seule erreur qui nomme toutes les fautes de tous les fichiers. */
export function lireGrilles(dossier = DOSSIER): Grille[] {
  const fichiers = readdirSync(dossier).filter((nom) => nom.endsWith('.json'));
  const lues = fichiers.sort().map((nom) => ({ nom, ...lireGrille(JSON.parse(readFileSync(path.join(dossier, nom), 'utf8'))) }));
  const fautes = lues.flatMap((l) => (l.ok ? [] : l.fautes.map((f) => `  ${l.nom}, ${f}`)));
  if (fautes.length > 0) throw new Error(`Grilles à corriger :\n${fautes.join('\n')}`);
  return lues.flatMap((l) => (l.ok ? [l.grille] : []));
}

import { z } from 'zod';

const jour = z.iso.date('Écrivez la date sous la forme AAAA-MM-JJ.').nullable();
const texte = (max: number) => z.string().trim().min(1, 'Ce champ est nécessaire.').max(max, `${max} caractères au plus.`);
const version = z.int().min(1);

export const cheminCode = z.object({ code: z.string().regex(/^[a-z0-9-]{2,40}$/, "Ce code n'a pas la bonne forme.") });

/** PUT /api/supervision/fiches/{code} */
export const ficheEcrite = z.object({
  versionApi: texte(60),
  etat: z.enum(['creee', 'prepubliee', 'publiee', 'bloquee', 'obsolete', 'retiree'], 'Cet état n’existe pas.'),
  etatDepuis: jour,
  retraitPrevuLe: jour,
  responsable: texte(120),
  documentation: z
    .url({ protocol: /^https$/, error: 'Donnez une adresse en https.' })
    .max(300)
    .nullable(),
  conditionsAccepteesLe: jour,
  profilMetierLe: jour,
  prochaineMaintenance: z.iso.datetime({ offset: true, error: 'Donnez une date et une heure.' }).nullable(),
  version,
});

/** PUT /api/supervision/applications/{ref} ; le secret n'y entre pas. */
export const applicationEcrite = z
  .object({
    nom: texte(120),
    portees: texte(200),
    quotaSeconde: z.int().min(1, 'Un appel par seconde au moins.').max(1_200, 'La plateforme entière en prend 1 200.'),
    quotaHeure: z.int().min(1, 'Un appel par heure au moins.').max(10_000_000, 'Dix millions d’appels par heure au plus.'),
    quotaJour: z
      .int()
      .min(1, 'Un appel par jour au moins.')
      .max(100_000_000, 'La plateforme entière prend cent millions d’appels par jour.'),
    contact: z.email('Donnez une adresse de service.').max(120).nullable(),
    secretCreeLe: jour,
    secretExpireLe: jour,
    version,
  })
  .refine((a) => a.secretCreeLe === null || a.secretExpireLe === null || a.secretCreeLe <= a.secretExpireLe, {
    path: ['secretExpireLe'],
    error: 'L’expiration précède la création.',
  });

/** POST /api/supervision/ecarts */
export const ecartsExamines = z.object({
  operation: z.string().regex(/^[a-z-]{2,40}$/, "Cette opération n'existe pas."),
  vusJusqua: z.iso.datetime({ offset: true }),
});

import { z } from 'zod';
import type { Choix } from './demarrer.ts';
import { lireQuota } from './piste/quota.ts';

const entier = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const liste = z.string().transform((texte) => texte.split(/[\s,]+/).filter(Boolean));
const quota = z.string().refine((texte) => {
  try {
    return lireQuota(texte).length >= 0;
  } catch {
    return false;
  }
}, 'exemples : 20/s,24000/h ou aucun');

const schema = z.object({
  BASE_ECOLE_PORT: entier(0, 65_533).default(4000),
  DEMANDES: entier(0, 200_000).optional(),
  BASE_ECOLE_SEED: entier(0, 4_294_967_295).optional(),
  BASE_ECOLE_REFERENCE: z.iso.date().optional(),
  BASE_ECOLE_REGISTRE: z.string().min(1).optional(),
  BASE_ECOLE_COURRIEL_PORT: entier(0, 65_535).optional(),
  BASE_ECOLE_COURRIELS: z.string().min(1).default('.data/base-ecole/courriels'),
  BASE_ECOLE_ADMIN: z.enum(['0', '1']).default('0'),
  BASE_ECOLE_JETON: z.enum(['jwt', 'opaque']).optional(),
  BASE_ECOLE_DUREE_JETON: entier(1, 86_400).optional(),
  BASE_ECOLE_QUOTA: quota.optional(),
  BASE_ECOLE_PREFIXE: z
    .string()
    .regex(/^\/.*[^/]$/)
    .optional(),
  BASE_ECOLE_PLATEFORME: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  BASE_ECOLE_PASSE_MARCHE_PROFIL: z.enum(['code', 'guides']).optional(),
  BASE_ECOLE_PASSE_MARCHE_RYTHME: z.coerce.number().min(0).max(10).optional(),
  PROCONNECT_ISSUER: z.url().optional(),
  PROCONNECT_CLIENT_ID: z.string().min(1).optional(),
  PROCONNECT_CLIENT_SECRET: z.string().min(1).optional(),
  PROCONNECT_REDIRECT_URIS: liste.optional(),
  PROCONNECT_POST_LOGOUT_URIS: liste.optional(),
  POST_LOGOUT_URIS: liste.optional(),
});

type Reglages = { ok: true; choix: Choix } | { ok: false; message: string };

const definis = <T extends object>(objet: T): Partial<T> =>
  Object.fromEntries(Object.entries(objet).filter(([, valeur]) => valeur !== undefined)) as Partial<T>;

/** Lit les réglages de l'environnement ; une valeur fausse donne une ligne en français qui la nomme. Vide vaut absent. */
export function lireReglages(environnement: Record<string, string | undefined>): Reglages {
  const lu = schema.safeParse(Object.fromEntries(Object.entries(environnement).filter(([, valeur]) => valeur !== '')));
  if (!lu.success) {
    const fautifs = lu.error.issues.map(({ path, message }) => `${String(path[0])} (${message})`);
    return { ok: false, message: `Réglage refusé : ${fautifs.join(', ')}. Corrigez cette variable d’environnement.` };
  }
  const e = lu.data;
  const proconnect = definis({
    issuer: e.PROCONNECT_ISSUER,
    clientId: e.PROCONNECT_CLIENT_ID,
    clientSecret: e.PROCONNECT_CLIENT_SECRET,
    redirectUris: e.PROCONNECT_REDIRECT_URIS,
    postLogoutUris: e.PROCONNECT_POST_LOGOUT_URIS ?? e.POST_LOGOUT_URIS,
  });
  const choix = definis({
    port: e.BASE_ECOLE_PORT,
    demandes: e.DEMANDES,
    graine: e.BASE_ECOLE_SEED,
    reference: e.BASE_ECOLE_REFERENCE,
    registre: e.BASE_ECOLE_REGISTRE,
    courriel:
      e.BASE_ECOLE_COURRIEL_PORT === undefined
        ? undefined
        : { port: e.BASE_ECOLE_COURRIEL_PORT, dossier: e.BASE_ECOLE_COURRIELS },
    admin: e.BASE_ECOLE_ADMIN === '1',
    jeton: e.BASE_ECOLE_JETON,
    dureeJeton: e.BASE_ECOLE_DUREE_JETON,
    quota: e.BASE_ECOLE_QUOTA,
    prefixe: e.BASE_ECOLE_PREFIXE,
  });
  const passeMarche = definis({
    plateforme: e.BASE_ECOLE_PLATEFORME,
    profil: e.BASE_ECOLE_PASSE_MARCHE_PROFIL,
    rythme: e.BASE_ECOLE_PASSE_MARCHE_RYTHME,
  });
  return { ok: true, choix: { ...choix, proconnect, passeMarche } };
}

import { z } from 'zod';
import { adresse, secret } from './formes-reglages.ts';

export const ENVIRONNEMENTS_PASSE_MARCHE = ['base-ecole', 'sandbox', 'staging', 'preprod', 'production'] as const;
export type EnvironnementPasseMarche = (typeof ENVIRONNEMENTS_PASSE_MARCHE)[number];

const liaison = z.strictObject({
  url: adresse,
  clientId: z.string().min(1),
  clientSecret: secret(16),
  webhookSecret: secret(16),
  webhookSecretPrecedent: secret(16).optional(),
});

/** Les liaisons en plus de la première, en JSON : `{"production":{"url":…,"clientId":…,"clientSecret":…,"webhookSecret":…}}`. */
export const autresLiaisons = z
  .string()
  .default('{}')
  .transform((texte, contexte): unknown => {
    try {
      return JSON.parse(texte === '' ? '{}' : texte);
    } catch {
      // Le texte porte des secrets : il n'est jamais cité.
      contexte.addIssue({ code: 'custom', message: 'doit être un objet JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.partialRecord(z.enum(ENVIRONNEMENTS_PASSE_MARCHE), liaison));

export type LiaisonReglee = {
  environnement: EnvironnementPasseMarche;
  adresse: string;
  clientId: string;
  clientSecret: string;
  secrets: { courant: string; precedent: string | null };
};

type Reglages = {
  PASSE_MARCHE_ENVIRONNEMENT: EnvironnementPasseMarche;
  PASSE_MARCHE_URL?: string | undefined;
  PASSE_MARCHE_CLIENT_ID?: string | undefined;
  PASSE_MARCHE_CLIENT_SECRET?: string | undefined;
  PASSE_MARCHE_WEBHOOK_SECRET?: string | undefined;
  PASSE_MARCHE_WEBHOOK_SECRET_PRECEDENT?: string | undefined;
  PASSE_MARCHE_AUTRES: z.infer<typeof autresLiaisons>;
};

/** Les liaisons à Passe Marché que les réglages ouvrent, la première d'abord ; chacune a ses identifiants et ses secrets (contrat §1). */
export function liaisonsReglees(e: Reglages): LiaisonReglee[] {
  const { PASSE_MARCHE_URL: url, PASSE_MARCHE_CLIENT_ID: clientId, PASSE_MARCHE_CLIENT_SECRET: clientSecret } = e;
  const { PASSE_MARCHE_WEBHOOK_SECRET: courant, PASSE_MARCHE_WEBHOOK_SECRET_PRECEDENT: precedent } = e;
  const premiere: LiaisonReglee[] =
    url && clientId && clientSecret && courant
      ? [
          {
            environnement: e.PASSE_MARCHE_ENVIRONNEMENT,
            adresse: url,
            clientId,
            clientSecret,
            secrets: { courant, precedent: precedent ?? null },
          },
        ]
      : [];
  const autres = ENVIRONNEMENTS_PASSE_MARCHE.flatMap((environnement): LiaisonReglee[] => {
    const autre = e.PASSE_MARCHE_AUTRES[environnement];
    if (autre === undefined) return [];
    const secrets = { courant: autre.webhookSecret, precedent: autre.webhookSecretPrecedent ?? null };
    return [{ environnement, adresse: autre.url, clientId: autre.clientId, clientSecret: autre.clientSecret, secrets }];
  });
  return [...premiere, ...autres];
}

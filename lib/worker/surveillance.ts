import { type Env, env } from '../core/env.ts';
import { type Surveillance, surveillance } from '../journal/surveiller.ts';
import type { Cablage } from '../wiring.ts';

/** La surveillance de ce processus, d'après ses réglages. */
export function creerSurveillance(
  { pool, environnement }: Pick<Cablage, 'pool' | 'environnement'>,
  now: () => Date,
  reglages: Env = env(),
): Surveillance {
  return surveillance(
    pool,
    {
      environnement,
      clientId: reglages.PISTE_CLIENT_ID,
      quota: {
        seconde: reglages.PISTE_DEBIT_PAR_SECONDE,
        heure: reglages.PISTE_QUOTA_HEURE,
        jour: reglages.PISTE_QUOTA_JOUR,
      },
      adressePublique: reglages.NEXTAUTH_URL,
      smtpUrl: reglages.ALERTE_SMTP_URL,
      courrielDe: reglages.ALERTE_COURRIEL_DE,
      courrielA: reglages.ALERTE_COURRIEL_A,
      webhookUrl: reglages.ALERTE_WEBHOOK_URL,
      webhookSecret: reglages.ALERTE_WEBHOOK_SECRET,
    },
    now,
  );
}

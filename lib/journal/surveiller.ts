import type { Pool } from '../db/client.ts';
import { declarerApplication } from '../db/save-application.ts';
import type { Canal } from '../db/save-alertes.ts';
import { saveCumuls } from '../db/save-cumuls.ts';
import { couperIdentifiant } from '../domain/couper-identifiant.ts';
import type { Quota } from '../domain/quota.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';
import { courrielAlerte } from './envoyer-courriel.ts';
import { webhookAlerte } from './envoyer-webhook.ts';
import { evaluerAlertes } from './evaluer-alertes.ts';
import { type Envoyer, livrerAlertes } from './livrer-alertes.ts';

/** Les réglages que la surveillance lit ; un canal incomplet n'existe pas. */
export type ReglagesSurveillance = {
  environnement: string;
  clientId: string;
  quota: Quota;
  adressePublique: string;
  smtpUrl?: string | undefined;
  courrielDe?: string | undefined;
  courrielA?: string | undefined;
  webhookUrl?: string | undefined;
  webhookSecret?: string | undefined;
};

export type Surveillance = {
  declarer: () => Promise<void>;
  cumuler: () => Promise<{ jours: number }>;
  evaluer: () => Promise<{ ouvertes: number; fermees: number }>;
  livrer: () => Promise<{ livrees: number; echecs: number }>;
};

function canauxDe(r: ReglagesSurveillance, now: () => Date): Partial<Record<Canal, Envoyer>> {
  const { smtpUrl, courrielDe: de, courrielA: a, adressePublique, webhookUrl: url, webhookSecret: secret } = r;
  return {
    ...(smtpUrl && de && a ? { courriel: courrielAlerte({ smtpUrl, de, a, adressePublique }) } : {}),
    ...(url && secret ? { webhook: webhookAlerte({ url, secret, now }) } : {}),
  };
}

/** Ce que le travailleur fait pour la santé : cumuls du trafic, alertes et leur envoi. */
export function surveillance(pool: Pool, reglages: ReglagesSurveillance, now: () => Date): Surveillance {
  const canaux = canauxDe(reglages, now);
  const noms = (['courriel', 'webhook'] as const).filter((canal) => canaux[canal] !== undefined);
  return {
    declarer: () =>
      declarerApplication(pool, {
        environnement: reglages.environnement,
        clientIdCoupe: couperIdentifiant(reglages.clientId),
        quota: reglages.quota,
      }),
    // La veille aussi : ses dernières minutes s'écrivent après minuit.
    cumuler: async () => {
      await saveCumuls(pool, jourDeParis(new Date(now().getTime() - 86_400_000)), jourDeParis(now()));
      return { jours: 2 };
    },
    evaluer: () => evaluerAlertes(pool, reglages.environnement, noms, now()),
    livrer: () => livrerAlertes(pool, canaux, now),
  };
}

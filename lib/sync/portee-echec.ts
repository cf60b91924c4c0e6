import type { EchecSne } from './client-sne.ts';

/**
 * Ce qu'un échec de lecture veut dire pour la suite : « demande » ne concerne qu'elle ; « passager » mérite un second passage ;
 * « canal » toucherait toutes les suivantes ; « attendre » cède au débit ou au disjoncteur.
 */
export type Portee = 'inconnue' | 'demande' | 'passager' | 'canal' | 'attendre' | 'abandon';

export function porteeDe(echec: EchecSne): Portee {
  switch (echec.tag) {
    case 'NOT_FOUND':
      return 'inconnue';
    case 'VALIDATION':
    case 'CONFLICT':
    case 'CONTRACT':
    case 'UNKNOWN':
      return 'demande';
    case 'SERVER':
    case 'NETWORK':
    case 'TIMEOUT':
      return 'passager';
    case 'QUOTA':
      // 423 : blocage pour activité suspecte, insister l'aggrave (contrat provisoire §7.3).
      return echec.answer.status === 423 ? 'canal' : 'attendre';
    case 'NON_TENTE':
      return echec.reason === 'abandon' ? 'abandon' : 'attendre';
    case 'AUTH_CREDENTIALS':
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'PROFILE':
    case 'NOT_FOUND_ROUTE':
      return 'canal';
  }
}

/** Délai demandé par le partenaire ou le disjoncteur, en millisecondes. */
export function delaiDemande(echec: EchecSne): number {
  return 'retryAfterMs' in echec ? (echec.retryAfterMs ?? 1_000) : 1_000;
}

const PHRASES: Partial<Record<EchecSne['tag'], string>> = {
  AUTH_CREDENTIALS: 'PISTE refuse nos identifiants',
  AUTH_TOKEN: 'la passerelle PISTE refuse notre jeton',
  ACCESS: 'l’application n’est pas abonnée à l’API Cotation, ou les conditions d’utilisation n’ont pas été acceptées',
  PROFILE: 'l’application n’a pas de profil métier pour l’API Cotation',
  NOT_FOUND_ROUTE: 'l’adresse de base de l’API Cotation est fausse',
  QUOTA: 'le quota d’appels est atteint',
  NON_TENTE: 'le SNE ne répond pas',
  SERVER: 'l’application Cotation est indisponible',
  NETWORK: 'le SNE est injoignable',
  TIMEOUT: 'le SNE ne répond pas à temps',
  CONTRACT: 'la réponse du SNE n’a pas la forme attendue (contrat provisoire)',
};

export const phraseDe = (echec: EchecSne): string => PHRASES[echec.tag] ?? `le SNE a répondu de façon inattendue (${echec.tag})`;

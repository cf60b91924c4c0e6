import type { Answer, Failure } from './failure.ts';

export const uneReponse = (status: number): Answer => ({ status, errors: [], excerpt: '' });

const appel = { stage: 'appel', sent: 'oui' } as const;

export const unServeurEnPanne = (status = 503, retryAfterMs: number | null = null): Failure => ({
  ...appel,
  tag: 'SERVER',
  answer: uneReponse(status),
  retryAfterMs,
});

export const unQuota = (status = 429, retryAfterMs: number | null = null): Failure => ({
  ...appel,
  tag: 'QUOTA',
  answer: uneReponse(status),
  retryAfterMs,
});

export const unRefusDIdentifiants: Failure = { tag: 'AUTH_CREDENTIALS', stage: 'jeton', sent: 'non', answer: uneReponse(400) };

export const uneCoupure = (sent: Failure['sent'] = 'peut-etre'): Failure => ({
  tag: 'NETWORK',
  stage: 'appel',
  sent,
  cause: 'ECONNRESET',
});

/** Au moins un échec de chaque classe, avec la conduite attendue : reprendre ? relire avant de renvoyer une écriture ? */
export const CONDUITES: readonly { nom: string; failure: Failure; reprise: boolean; douteux: boolean }[] = [
  { nom: 'identifiants refusés', failure: unRefusDIdentifiants, reprise: false, douteux: false },
  { nom: 'jeton refusé', failure: { ...appel, tag: 'AUTH_TOKEN', answer: uneReponse(401) }, reprise: false, douteux: false },
  { nom: 'accès refusé', failure: { ...appel, tag: 'ACCESS', answer: uneReponse(403) }, reprise: false, douteux: false },
  { nom: 'profil absent', failure: { ...appel, tag: 'PROFILE', answer: uneReponse(403) }, reprise: false, douteux: false },
  {
    nom: 'route absente',
    failure: { ...appel, tag: 'NOT_FOUND_ROUTE', answer: uneReponse(404) },
    reprise: false,
    douteux: false,
  },
  { nom: 'demande inconnue', failure: { ...appel, tag: 'NOT_FOUND', answer: uneReponse(404) }, reprise: false, douteux: false },
  { nom: 'saisie refusée', failure: { ...appel, tag: 'VALIDATION', answer: uneReponse(422) }, reprise: false, douteux: false },
  { nom: 'conflit', failure: { ...appel, tag: 'CONFLICT', answer: uneReponse(409) }, reprise: false, douteux: false },
  { nom: 'quota atteint', failure: unQuota(429), reprise: true, douteux: false },
  { nom: 'blocage 423', failure: unQuota(423), reprise: false, douteux: false },
  { nom: 'panne 500', failure: unServeurEnPanne(500), reprise: true, douteux: true },
  { nom: 'panne 504', failure: unServeurEnPanne(504), reprise: true, douteux: true },
  { nom: 'panne 501', failure: unServeurEnPanne(501), reprise: false, douteux: true },
  { nom: 'connexion impossible', failure: uneCoupure('non'), reprise: true, douteux: false },
  { nom: 'coupure en route', failure: uneCoupure('peut-etre'), reprise: true, douteux: true },
  {
    nom: 'délai de connexion',
    failure: { tag: 'TIMEOUT', stage: 'appel', sent: 'non', phase: 'connexion' },
    reprise: true,
    douteux: false,
  },
  {
    nom: 'délai de réponse',
    failure: { tag: 'TIMEOUT', stage: 'appel', sent: 'peut-etre', phase: 'reponse' },
    reprise: true,
    douteux: true,
  },
  {
    nom: 'réponse illisible',
    failure: { ...appel, tag: 'CONTRACT', answer: uneReponse(200), detail: 'JSON illisible', integrity: false },
    reprise: false,
    douteux: true,
  },
  { nom: 'redirection', failure: { ...appel, tag: 'UNKNOWN', answer: uneReponse(302) }, reprise: false, douteux: true },
  { nom: 'refus sans code', failure: { ...appel, tag: 'UNKNOWN', answer: uneReponse(400) }, reprise: false, douteux: false },
  { nom: 'panne du jeton', failure: { ...unServeurEnPanne(503), stage: 'jeton', sent: 'non' }, reprise: true, douteux: false },
];

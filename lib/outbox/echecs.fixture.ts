import type { EchecPartenaire } from './partenaire.ts';

const answer = (status: number, code?: string) => ({
  status,
  errors: code === undefined ? [] : [{ code, message: 'message du SNE', champ: 'criteres[0].points' }],
  excerpt: '',
});
const commun = { stage: 'appel', sent: 'oui' } as const;

/** Un échec de chaque sorte, tel que le client du SNE le rend. */
export const ECHECS = {
  identifiants: { tag: 'AUTH_CREDENTIALS', stage: 'jeton', sent: 'non', answer: answer(400) },
  jeton: { ...commun, tag: 'AUTH_TOKEN', answer: answer(401) },
  acces: { ...commun, tag: 'ACCESS', answer: answer(403) },
  profil: { ...commun, tag: 'PROFILE', answer: answer(403, 'ERRCOTHAB9002') },
  route: { ...commun, tag: 'NOT_FOUND_ROUTE', answer: answer(404) },
  inconnue: { ...commun, tag: 'NOT_FOUND', answer: answer(404, 'ERRCOTNUM9002') },
  validation: { ...commun, tag: 'VALIDATION', answer: answer(422, 'ERRCOTCAL9004') },
  conflit: { ...commun, tag: 'CONFLICT', answer: answer(409, 'ERRCOTCAL9009') },
  quota: { ...commun, tag: 'QUOTA', answer: answer(429), retryAfterMs: 60_000 },
  quotaSansDelai: { ...commun, tag: 'QUOTA', answer: answer(429), retryAfterMs: null },
  blocage: { ...commun, tag: 'QUOTA', answer: answer(423), retryAfterMs: null },
  serveur: { ...commun, tag: 'SERVER', answer: answer(503), retryAfterMs: null },
  serveurPatience: { ...commun, tag: 'SERVER', answer: answer(503), retryAfterMs: 60_000 },
  reseauAvant: { stage: 'appel', sent: 'non', tag: 'NETWORK', cause: 'ECONNREFUSED' },
  reseauApres: { stage: 'appel', sent: 'peut-etre', tag: 'NETWORK', cause: 'ECONNRESET' },
  delaiAvant: { stage: 'appel', sent: 'non', tag: 'TIMEOUT', phase: 'connexion' },
  delaiApres: { stage: 'appel', sent: 'oui', tag: 'TIMEOUT', phase: 'reponse' },
  delaiJeton: { stage: 'jeton', sent: 'oui', tag: 'TIMEOUT', phase: 'reponse' },
  contrat: { ...commun, tag: 'CONTRACT', answer: answer(200), detail: 'illisible', integrity: false },
  autreDemande: { ...commun, tag: 'CONTRACT', answer: answer(200), detail: 'autre demande', integrity: true },
  inattendue: { ...commun, tag: 'UNKNOWN', answer: answer(418) },
  redirection: { ...commun, tag: 'UNKNOWN', answer: answer(302) },
} satisfies Record<string, EchecPartenaire>;

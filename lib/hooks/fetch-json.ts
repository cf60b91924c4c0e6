import type { z } from 'zod';
import type { Probleme } from '../contracts/probleme.ts';

export type Reponse<T> = { ok: true; value: T } | { ok: false; error: Probleme };

/**
 * La forme attendue, ou ce qui va la chercher. Une liste prend la seconde : zod (32 ko) n'arrive alors qu'avec la première lecture,
 * quand la page est déjà là.
 */
export type Contrat<T> = z.ZodType<T> | (() => Promise<z.ZodType<T>>);

type Envoi = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal /** La requête survit au départ de la page. */;
  keepalive?: boolean;
};

/** Le seul lecteur de notre API : réponse contrôlée par son contrat, échec rendu comme un problème, jamais d'exception attendue. */
export async function fetchJson<T>(
  url: string,
  contrat: Contrat<T>,
  { method = 'GET', body, signal, keepalive = false }: Envoi = {},
): Promise<Reponse<T>> {
  try {
    // Part aussitôt : une page qui se ferme n'attendrait pas sa forme, qui arrive pendant la réponse.
    const enRoute = fetch(url, {
      method,
      keepalive,
      signal: signal ?? null,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const cherchee = typeof contrat === 'function' ? contrat().catch(() => null) : contrat;
    const reponse = await enRoute;
    const recu: unknown = await reponse.json();
    if (!reponse.ok) return { ok: false, error: await lireProbleme(recu, reponse.status) };
    const lu = (await cherchee)?.safeParse(recu);
    return lu?.success ? { ok: true, value: lu.data } : { ok: false, error: illisible(reponse.status) };
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return { ok: false, error: cause instanceof SyntaxError ? illisible(502) : INJOIGNABLE };
  }
}

/** Pour react-query, qui attend une exception. */
export class EchecDApi extends Error {
  readonly probleme: Probleme;
  constructor(cause: Probleme) {
    super(cause.detail);
    this.probleme = cause;
  }
}

/** Rend la valeur, ou lève le problème pour react-query. */
export async function lireOuLever<T>(reponse: Promise<Reponse<T>>): Promise<T> {
  const lue = await reponse;
  if (!lue.ok) throw new EchecDApi(lue.error);
  return lue.value;
}

const INJOIGNABLE: Probleme = {
  type: '/problemes/injoignable',
  title: 'Service injoignable',
  status: 0,
  detail: 'Le service ne répond pas : vérifiez votre connexion puis réessayez. Rien n’est perdu.',
  instance: '',
  erreurs: [],
};

const illisible = (status: number): Probleme => ({
  type: '/problemes/illisible',
  title: 'Réponse inattendue',
  status,
  detail: 'Le service a donné une réponse inattendue : rechargez la page puis réessayez.',
  instance: '',
  erreurs: [],
});

async function lireProbleme(recu: unknown, status: number): Promise<Probleme> {
  const { probleme } = await import('../contracts/probleme.ts');
  const lu = probleme.safeParse(recu);
  return lu.success ? lu.data : illisible(status);
}

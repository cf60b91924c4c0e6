import type { ClientPiste } from '../piste/client.ts';

/** Ce que la file demande au client du SNE : poster, relire. */
export type Partenaire = Pick<ClientPiste, 'postCotation' | 'getCotation'>;

/** Un appel qui n'a pas abouti : l'une des quatorze classes, ou rien n'est parti. */
export type EchecAppel = Extract<Awaited<ReturnType<Partenaire['postCotation']>>, { ok: false }>['error'];

/** Échec d'un appel qui a eu lieu. */
export type EchecPartenaire = Exclude<EchecAppel, { tag: 'NON_TENTE' }>;
export type NonTente = Extract<EchecAppel, { tag: 'NON_TENTE' }>;

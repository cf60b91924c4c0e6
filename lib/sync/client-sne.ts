import type { ClientPiste } from '../piste/client.ts';

/** Ce que la synchronisation demande au SNE : lire, rien d'autre. */
export type ClientSne = Pick<ClientPiste, 'listNumeros' | 'getDemande' | 'getCotation'>;

type Rendu<F extends (...args: never[]) => unknown> = Awaited<ReturnType<F>>;

export type DemandeLue = Rendu<ClientSne['getDemande']>;
export type EchecSne = Extract<DemandeLue, { ok: false }>['error'];
export type CotationAuSne = Extract<
  Extract<Rendu<ClientSne['getCotation']>, { ok: true }>['value'],
  { tag: 'cotee' }
>['cotation'];

import type { Result } from '../core/result.ts';
import type { Cotation } from '../domain/cotation.ts';
import type { Demande } from '../domain/demande.ts';
import type { Grille } from '../domain/grille.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { BreakerGate } from '../remote/breaker-gate.ts';
import type { OnCall } from '../remote/call-report.ts';
import { type CallOptions, createExchange, type RetryReads } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { createSampler } from '../remote/sampler.ts';
import type { Throttle } from '../remote/throttle.ts';
import { createTokenHolder } from '../remote/token-holder.ts';
import { createTransport, type TransportOptions } from '../remote/transport.ts';
import { classify } from './classify.ts';
import { createFetchToken } from './fetch-token.ts';
import { type EtatCotationLu, getCotation } from './get-cotation.ts';
import { getDemande } from './get-demande.ts';
import { type DemandeListe, getDemandes, type PageDemandes } from './get-demandes.ts';
import { getHealthcheck, type SanteApi } from './get-healthcheck.ts';
import { getModele } from './get-modele.ts';
import { listNumeros, type ParcoursListe } from './list-numeros.ts';
import { type CotationRecue, postCotation } from './post-cotation.ts';
import { CORRELATION_HEADER } from './wire.ts';

export type ConfigPiste = {
  readonly environment: string;
  /** Deux réglages indépendants : la base école peut n'être sur aucun hôte standard (contrat §4.1). */
  readonly tokenUrl: string;
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `<produit>/<version>`. */
  readonly userAgent: string;
};

export type DepsPiste = {
  readonly config: ConfigPiste;
  readonly throttle: Throttle;
  readonly breaker: BreakerGate;
  /** Ne doit pas lever : il est appelé entre l'envoi et sa réponse. */
  readonly onCall: OnCall;
  /** Millisecondes depuis l'époque ; de préférence sans saut : `performance.timeOrigin + performance.now()`. */
  readonly now: () => number;
  readonly random: () => number;
  readonly limits?: Omit<TransportOptions, 'origin'>;
  readonly retryReads?: RetryReads;
};

export type ClientPiste = {
  readonly getDemandes: (liste: DemandeListe, options?: CallOptions) => Promise<Result<PageDemandes, CallError>>;
  readonly listNumeros: (
    parcours: ParcoursListe,
    options?: CallOptions,
  ) => AsyncGenerator<Result<PageDemandes, CallError>, void, undefined>;
  readonly getDemande: (numero: NumeroUnique, options?: CallOptions) => Promise<Result<Demande, CallError>>;
  readonly postCotation: (
    numero: NumeroUnique,
    cotation: Cotation,
    options?: CallOptions,
  ) => Promise<Result<CotationRecue, CallError>>;
  readonly getCotation: (numero: NumeroUnique, options?: CallOptions) => Promise<Result<EtatCotationLu, CallError>>;
  readonly getModele: (options?: CallOptions) => Promise<Result<Grille[], CallError>>;
  readonly getHealthcheck: (options?: CallOptions) => Promise<Result<SanteApi, CallError>>;
  /** Coupe les connexions ; un échange en vol finit en `NETWORK`. */
  readonly close: () => Promise<void>;
};

/** Une réponse regardée de près par opération et par dix secondes : quelques dizaines de microsecondes, hors des autres appels. */
const VEILLE_MS = 10_000;
const DEFAULT_RETRY_READS: RetryReads = { maxAttempts: 3, maxDelayMs: 2_000 };

/** Client de l'API Cotation du SNE derrière PISTE (contrat provisoire). */
export const creerClientPiste = (deps: DepsPiste): ClientPiste => {
  const { config, throttle, breaker, onCall, now, random, limits, retryReads = DEFAULT_RETRY_READS } = deps;
  const tokenUrl = new URL(config.tokenUrl);
  const baseUrl = new URL(config.baseUrl);
  const prefix = baseUrl.pathname.replace(/\/+$/, '');
  const tokenTransport = createTransport({ ...limits, origin: tokenUrl.origin, connections: 2 });
  const transport = createTransport({ ...limits, origin: baseUrl.origin });
  const reporting = { environment: config.environment, onCall, now, sample: createSampler(VEILLE_MS) };
  const fetchToken = createFetchToken(
    { ...reporting, transport: tokenTransport },
    `${tokenUrl.pathname}${tokenUrl.search}`,
    config,
  );
  const common = ['Accept', 'application/json', 'User-Agent', config.userAgent];

  const exchange = createExchange({
    ...reporting,
    transport,
    classify,
    tokens: createTokenHolder(fetchToken, now),
    throttle,
    breaker,
    random,
    retryReads,
    prefix,
    secrets: [config.clientSecret],
    headersFor: (token, correlation, hasBody) => {
      const headers = [...common, 'Authorization', `Bearer ${token}`, CORRELATION_HEADER, correlation];
      if (hasBody) headers.push('Content-Type', 'application/json; charset=utf-8');
      return headers;
    },
  });

  return {
    getDemandes: (liste, options) => getDemandes(exchange, liste, options),
    listNumeros: (parcours, options) => listNumeros(exchange, parcours, options),
    getDemande: (numero, options) => getDemande(exchange, numero, options),
    postCotation: (numero, cotation, options) => postCotation(exchange, numero, cotation, options),
    getCotation: (numero, options) => getCotation(exchange, numero, options),
    getModele: (options) => getModele(exchange, options),
    getHealthcheck: (options) => getHealthcheck(exchange, options),
    close: async () => {
      await Promise.all([tokenTransport.close(), transport.close()]);
    },
  };
};

import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '../core/result.ts';
import type { NatureDocument } from '../domain/candidature.ts';
import type { IssueEcriture } from '../domain/issue-ecriture.ts';
import type { MarcheSaisi } from '../domain/marche.ts';
import type { BreakerGate } from '../remote/breaker-gate.ts';
import type { OnCall } from '../remote/call-report.ts';
import { type CallOptions, createExchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import type { Throttle } from '../remote/throttle.ts';
import { createTransport, type TransportOptions } from '../remote/transport.ts';
import { classify } from './classify.ts';
import { type CandidatureOuverte, createCandidature } from './create-candidature.ts';
import { createMarche, type MarcheCree } from './create-marche.ts';
import { createDownload } from './download.ts';
import { createFetchToken } from './fetch-token.ts';
import { getTokenInfo, type InfoJeton } from './get-token-info.ts';
import { versIssue } from './issue-ecriture.ts';
import { type EntreeArchive, listArchive } from './list-archive.ts';
import { createSharedTokenHolder, type SharedTokenStore } from './shared-token.ts';
import type { Telechargement } from './telechargement.ts';

export type ConfigPasseMarche = {
  readonly environment: string;
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `<produit>/<version>`. */
  readonly userAgent: string;
  /** Où ranger les fichiers reçus. */
  readonly dossier: string;
  readonly octetsMax?: number;
};

export type DepsPasseMarche = {
  readonly config: ConfigPasseMarche;
  readonly tokens: SharedTokenStore;
  readonly throttle: Throttle;
  readonly throttleFichiers: Throttle;
  readonly breaker: BreakerGate;
  /** Ne doit pas lever : il est appelé entre l'envoi et sa réponse. */
  readonly onCall: OnCall;
  readonly now: () => number;
  readonly random: () => number;
  readonly limits?: Omit<TransportOptions, 'origin'>;
};

export type ClientPasseMarche = {
  /** Part une fois : après une réponse perdue, c'est à une personne de décider. */
  readonly createMarche: (marche: MarcheSaisi, options?: CallOptions) => Promise<IssueEcriture<MarcheCree>>;
  /** Répétable : rend la candidature déjà ouverte pour cette entreprise. */
  readonly createCandidature: (
    marche: string,
    siret: string,
    options?: CallOptions,
  ) => Promise<IssueEcriture<CandidatureOuverte>>;
  /** Sert aussi de sonde : la seule lecture d'état que l'API offre. */
  readonly telecharger: (
    nature: NatureDocument,
    identifiant: string,
    correlation: string,
  ) => Promise<Result<Telechargement, CallError>>;
  /** Vérifie identifiants et droits sans rien changer. */
  readonly infoJeton: (options?: CallOptions) => Promise<Result<InfoJeton, CallError>>;
  /** Le contenu d'un fichier reçu, ou pourquoi l'archive est refusée. */
  readonly lireArchive: (fichier: string) => Promise<Result<EntreeArchive[], string>>;
  /** Efface un fichier reçu deux fois. */
  readonly jeter: (fichier: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Client de Passe Marché (contrat provisoire). */
export const creerClientPasseMarche = (deps: DepsPasseMarche): ClientPasseMarche => {
  const { config, onCall, now, limits } = deps;
  const base = new URL(config.baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const transport = createTransport({
    totalTimeoutMs: 60_000,
    connectTimeoutMs: 30_000,
    connections: 8,
    ...limits,
    origin: base.origin,
  });
  const reporting = { environment: config.environment, onCall, now };
  const fetchToken = createFetchToken({ ...reporting, transport }, prefix, config);
  const tokens = createSharedTokenHolder(deps.tokens, fetchToken, now);
  const secrets = [config.clientSecret];
  const exchange = createExchange({
    ...reporting,
    transport,
    classify,
    tokens,
    throttle: deps.throttle,
    breaker: deps.breaker,
    random: deps.random,
    retryReads: { maxAttempts: 1, maxDelayMs: 0 },
    prefix,
    secrets,
    headersFor: (token, correlation, hasBody) => [
      'Accept',
      'application/json',
      'User-Agent',
      config.userAgent,
      'Authorization',
      `Bearer ${token}`,
      'X-Correlation-Id',
      correlation,
      ...(hasBody ? ['Content-Type', 'application/json; charset=utf-8'] : []),
    ],
  });
  const fichiers = createDownload({
    ...reporting,
    tokens,
    secrets,
    throttle: deps.throttleFichiers,
    origin: base.origin,
    prefix,
    dossier: config.dossier,
    userAgent: config.userAgent,
    ...(config.octetsMax !== undefined && { octetsMax: config.octetsMax }),
  });
  return {
    createMarche: async (marche, options) => versIssue(await createMarche(exchange, marche, options), { repetable: false }),
    createCandidature: async (marche, siret, options) =>
      versIssue(await createCandidature(exchange, marche, siret, options), { repetable: true }),
    telecharger: fichiers.telecharger,
    infoJeton: (options) => getTokenInfo(exchange, options),
    lireArchive: (fichier) => listArchive(path.join(config.dossier, fichier)),
    jeter: (fichier) => rm(path.join(config.dossier, fichier), { force: true }),
    close: async () => {
      await Promise.all([transport.close(), fichiers.close()]);
    },
  };
};

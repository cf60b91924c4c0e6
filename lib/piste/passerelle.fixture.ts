import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { lireNumeroUnique, type NumeroUnique } from '../domain/numero-unique.ts';
import { createBreakerGate, memoryBreakerStore } from '../remote/breaker-gate.ts';
import type { CallReport } from '../remote/call-report.ts';
import { memoryReserve } from '../remote/memory-reserve.ts';
import { lireCorps, ouvrirServeur } from '../remote/serveur-local.fixture.ts';
import { createThrottle } from '../remote/throttle.ts';
import { type ClientPiste, creerClientPiste, type DepsPiste } from './client.ts';

export type Appel = { methode: string; chemin: string; entetes: IncomingHttpHeaders; corps: string };
type Repondre = (reponse: ServerResponse, rang: number, appel: Appel) => void;

export const SECRET = 'CANARI-SECRET-de-l-application';
export const PREFIXE = '/mtes/sne-cotation/v1';

export const echantillon = (nom: string): string =>
  readFileSync(new URL(`./fixtures/provisoire-v1/${nom}.json`, import.meta.url), 'utf8');

export const unNumero = (brut = '035062112345600017'): NumeroUnique => {
  const numero = lireNumeroUnique(brut);
  if (!numero.ok) throw new Error(`numéro d’essai invalide : ${brut}`);
  return numero.value;
};

export const repondreJson =
  (corps: string, status = 200, entetes: Record<string, string> = {}): Repondre =>
  (reponse) =>
    reponse.writeHead(status, { 'Content-Type': 'application/json', ...entetes }).end(corps);

export const repondreVide =
  (status: number, entetes: Record<string, string> = {}): Repondre =>
  (reponse) =>
    reponse.writeHead(status, entetes).end();

export const repondreJeton: Repondre = (reponse, rang) =>
  repondreJson(JSON.stringify({ access_token: `CANARI-JETON-${rang}`, token_type: 'Bearer', expires_in: 3600 }))(reponse, rang, {
    methode: 'POST',
    chemin: '',
    entetes: {},
    corps: '',
  });

export type Passerelle = { client: ClientPiste; appels: Appel[]; jetons: Appel[]; rapports: CallReport[]; origin: string };

/** Une passerelle et son application sur la boucle locale, et le client relié à elles. `rang` compte les appels à partir de 1. */
export const ouvrirPasserelle = async (
  api: Repondre,
  { jeton = repondreJeton, ...deps }: { jeton?: Repondre } & Partial<DepsPiste> = {},
): Promise<Passerelle> => {
  const appels: Appel[] = [];
  const jetons: Appel[] = [];
  const rapports: CallReport[] = [];
  const serveur = await ouvrirServeur(async (requete, reponse) => {
    const corps = await lireCorps(requete);
    const appel = { methode: requete.method ?? '', chemin: requete.url ?? '', entetes: requete.headers, corps };
    const [journal, repondre] = appel.chemin === '/api/oauth/token' ? [jetons, jeton] : [appels, api];
    journal.push(appel);
    repondre(reponse, journal.length, appel);
  });
  const client = creerClientPiste({
    config: {
      environment: 'essai',
      tokenUrl: `${serveur.origin}/api/oauth/token`,
      baseUrl: `${serveur.origin}${PREFIXE}/`,
      clientId: 'application-d-essai',
      clientSecret: SECRET,
      userAgent: 'supervision-cotation/essai',
    },
    throttle: createThrottle(memoryReserve({ ratePerSecond: 10_000, burst: 10_000 }), Date.now),
    breaker: createBreakerGate(memoryBreakerStore(), Date.now),
    onCall: (rapport) => rapports.push(rapport),
    now: Date.now,
    random: () => 0,
    limits: { totalTimeoutMs: 1_000, maxBodyBytes: 200_000 },
    retryReads: { maxAttempts: 1, maxDelayMs: 100 },
    ...deps,
  });
  onTestFinished(async () => {
    await client.close();
    await serveur.fermer();
  });
  return { client, appels, jetons, rapports, origin: serveur.origin };
};

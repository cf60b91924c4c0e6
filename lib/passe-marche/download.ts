import { Pool } from 'undici';
import { err, ok, type Result } from '../core/result.ts';
import type { NatureDocument } from '../domain/candidature.ts';
import type { OnCall } from '../remote/call-report.ts';
import { type Failure, functionalCode } from '../remote/failure.ts';
import { excerptOf } from '../remote/scrub.ts';
import type { Throttle } from '../remote/throttle.ts';
import type { TokenHolder } from '../remote/token-holder.ts';
import { classify } from './classify.ts';
import { fileName } from './file-name.ts';
import { type FichierRecu, receiveFile } from './receive-file.ts';
import { cheminDe, identifiantWire, ROUTES } from './wire.ts';

/** Les quatre issues que le contrat distingue (§3.4) ; « trop-gros » est notre plafond. */
export type Telechargement =
  | ({ readonly tag: 'recu'; readonly nom: string } & FichierRecu)
  | { readonly tag: 'pas-finalisee' }
  | { readonly tag: 'documents-absents' }
  | { readonly tag: 'inconnue' }
  | { readonly tag: 'trop-gros' };

export type DownloadDeps = {
  readonly origin: string;
  readonly prefix: string;
  readonly environment: string;
  readonly dossier: string;
  readonly octetsMax?: number;
  readonly tokens: TokenHolder;
  readonly throttle: Throttle;
  readonly onCall: OnCall;
  readonly userAgent: string;
  readonly secrets: readonly string[];
  readonly now: () => number;
  readonly totalTimeoutMs?: number;
};

const ROUTE_DE: Record<NatureDocument, string> = { attestation: ROUTES.attestation, dossier: ROUTES.dossier };
const CORPS_D_ERREUR = 64 * 1024;

type Essai = { issue: Result<Telechargement, Failure>; status: number | null; octets: string | null };

const resterVague = async (corps: AsyncIterable<Buffer>): Promise<Buffer> => {
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of corps) {
    taille += morceau.length;
    morceaux.push(morceau);
    if (taille > CORPS_D_ERREUR) break;
  }
  return Buffer.concat(morceaux).subarray(0, CORPS_D_ERREUR);
};

const lireRefus = (failure: Failure): Telechargement | null => {
  if (failure.tag === 'VALIDATION') return { tag: 'pas-finalisee' };
  if (failure.tag !== 'NOT_FOUND') return null;
  // Deux 404 que seul leur texte sépare : « not available » veut dire remise, mais sans fichier.
  return failure.answer.errors.some(({ code }) => /not available/i.test(code))
    ? { tag: 'documents-absents' }
    : { tag: 'inconnue' };
};

/** Télécharge un fichier au fil de l'eau. L'adresse se construit de la base réglée et de l'identifiant : jamais d'un hôte reçu. */
export function createDownload(deps: DownloadDeps) {
  const { octetsMax = 200 * 1024 * 1024, totalTimeoutMs = 300_000, environment, now } = deps;
  const pool = new Pool(deps.origin, { connections: 2, pipelining: 1, allowH2: false, connect: { timeout: 30_000 } });

  const essayer = async (nature: NatureDocument, chemin: string, token: string): Promise<Essai> => {
    const signal = AbortSignal.timeout(totalTimeoutMs);
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json, */*', 'user-agent': deps.userAgent };
    try {
      // Aucune redirection n'est suivie : le jeton ne part que vers l'hôte réglé.
      const { statusCode: status, headers: recus, body } = await pool.request({ method: 'GET', path: chemin, headers, signal });
      if (status === 200) {
        // Une taille annoncée fausse casse le flux lui-même : undici la tient.
        const recu = await receiveFile(body, deps.dossier, { octetsMax, signal });
        if (recu.ok) {
          const nom = fileName(String(recus['content-disposition'] ?? ''), nature);
          return { issue: ok({ tag: 'recu', nom, ...recu.value }), status, octets: null };
        }
        if (recu.error === 'trop-gros') return { issue: ok({ tag: 'trop-gros' }), status, octets: null };
        return { issue: err({ tag: 'NETWORK', stage: 'appel', sent: 'oui', cause: 'CORPS_COUPE' }), status, octets: null };
      }
      const corps = await resterVague(body);
      const octets = excerptOf(corps, [token, ...deps.secrets]);
      const failure = classify({ status, headers: recus, body: corps, truncated: false }, () => octets, now());
      if (failure === null) {
        const answer = { status, errors: [], excerpt: octets };
        const detail = 'succès sans fichier';
        return { issue: err({ tag: 'CONTRACT', stage: 'appel', sent: 'oui', answer, detail, integrity: false }), status, octets };
      }
      const refus = lireRefus(failure);
      return { issue: refus === null ? err(failure) : ok(refus), status, octets };
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'INCONNUE';
      const delai = signal.aborted || code === 'UND_ERR_CONNECT_TIMEOUT';
      const issue: Failure = delai
        ? { tag: 'TIMEOUT', stage: 'appel', sent: 'peut-etre', phase: signal.aborted ? 'reponse' : 'connexion' }
        : { tag: 'NETWORK', stage: 'appel', sent: 'peut-etre', cause: code };
      return { issue: err(issue), status: null, octets: null };
    }
  };

  const rapporter = (nature: NatureDocument, essai: Essai, attempt: number, startedAtMs: number, correlation: string): void => {
    const failure = essai.issue.ok ? null : essai.issue.error;
    const code = essai.issue.ok && essai.issue.value.tag !== 'recu' ? essai.issue.value.tag : null;
    deps.onCall({
      operation: `pm-telecharger-${nature}`,
      method: 'GET',
      route: ROUTE_DE[nature],
      environment,
      attempt,
      startedAtMs,
      durationMs: now() - startedAtMs,
      status: essai.status,
      failure: failure?.tag ?? null,
      functionalCode: failure === null ? code : functionalCode(failure),
      detail: null,
      correlation,
      sent: failure?.sent ?? 'oui',
      excerpt: failure === null ? null : essai.octets,
      subject: null,
      drifts: [],
    });
  };

  return {
    telecharger: async (
      nature: NatureDocument,
      identifiant: string,
      correlation: string,
    ): Promise<Result<Telechargement, Failure>> => {
      if (!identifiantWire.safeParse(identifiant).success) return ok({ tag: 'inconnue' });
      const chemin = deps.prefix + cheminDe(ROUTE_DE[nature], identifiant);
      for (let rang = 1; ; rang += 1) {
        await deps.throttle.acquire();
        const jeton = await deps.tokens.get();
        if (!jeton.ok) return jeton;
        const debut = now();
        const essai = await essayer(nature, chemin, jeton.value);
        rapporter(nature, essai, rang, debut, correlation);
        const refuse = !essai.issue.ok && essai.issue.error.tag === 'AUTH_TOKEN';
        if (refuse) deps.tokens.invalidate(jeton.value);
        else deps.tokens.confirm();
        if (!refuse || rang > 1) return essai.issue;
      }
    },
    close: () => pool.destroy(),
  };
}

import { Pool } from 'undici';
import { err, ok, type Result } from '../core/result.ts';
import type { NatureDocument } from '../domain/candidature.ts';
import type { Failure } from '../remote/failure.ts';
import { excerptOf } from '../remote/scrub.ts';
import { classify } from './classify.ts';
import { fileName } from './file-name.ts';
import { receiveFile, StockageImpossible } from './receive-file.ts';
import { lireRefus, type Telechargement } from './telechargement.ts';

export type DownloadAttemptDeps = {
  readonly origin: string;
  readonly dossier: string;
  readonly octetsMax?: number;
  readonly userAgent: string;
  readonly secrets: readonly string[];
  readonly now: () => number;
  readonly totalTimeoutMs?: number;
};

const CORPS_D_ERREUR = 64 * 1024;

/** `octets` : l'extrait masqué du corps, sur réponse refusée seulement. */
export type EssaiTelechargement = { issue: Result<Telechargement, Failure>; status: number | null; octets: string | null };

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

/** Un seul essai de téléchargement, au fil de l'eau ; tout ce qui peut lui arriver devient une issue. */
export function createDownloadAttempt(deps: DownloadAttemptDeps) {
  const { origin, dossier, octetsMax = 200 * 1024 * 1024, totalTimeoutMs = 300_000, userAgent, secrets, now } = deps;
  const pool = new Pool(origin, { connections: 2, pipelining: 1, allowH2: false, connect: { timeout: 30_000 } });

  const essayer = async (nature: NatureDocument, chemin: string, token: string): Promise<EssaiTelechargement> => {
    const signal = AbortSignal.timeout(totalTimeoutMs);
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json, */*', 'user-agent': userAgent };
    try {
      // Aucune redirection n'est suivie : le jeton ne part que vers l'hôte réglé.
      const { statusCode: status, headers: recus, body } = await pool.request({ method: 'GET', path: chemin, headers, signal });
      if (status === 200) {
        // Une taille annoncée fausse casse le flux lui-même : undici la tient.
        const recu = await receiveFile(body, dossier, { octetsMax, signal });
        if (recu.ok) {
          const nom = fileName(String(recus['content-disposition'] ?? ''), nature);
          return { issue: ok({ tag: 'recu', nom, ...recu.value }), status, octets: null };
        }
        if (recu.error === 'trop-gros') return { issue: ok({ tag: 'trop-gros' }), status, octets: null };
        return { issue: err({ tag: 'NETWORK', stage: 'appel', sent: 'oui', cause: 'CORPS_COUPE' }), status, octets: null };
      }
      const corps = await resterVague(body);
      const octets = excerptOf(corps, [token, ...secrets]);
      const failure = classify({ status, headers: recus, body: corps, truncated: false }, () => octets, now());
      if (failure === null) {
        const answer = { status, errors: [], excerpt: octets };
        const detail = 'succès sans fichier';
        return { issue: err({ tag: 'CONTRACT', stage: 'appel', sent: 'oui', answer, detail, integrity: false }), status, octets };
      }
      const refus = lireRefus(failure);
      return { issue: refus === null ? err(failure) : ok(refus), status, octets };
    } catch (cause) {
      if (cause instanceof StockageImpossible) throw cause;
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'INCONNUE';
      const delai = signal.aborted || code === 'UND_ERR_CONNECT_TIMEOUT';
      const issue: Failure = delai
        ? { tag: 'TIMEOUT', stage: 'appel', sent: 'peut-etre', phase: signal.aborted ? 'reponse' : 'connexion' }
        : { tag: 'NETWORK', stage: 'appel', sent: 'peut-etre', cause: code };
      return { issue: err(issue), status: null, octets: null };
    }
  };

  return { essayer, close: () => pool.destroy() };
}

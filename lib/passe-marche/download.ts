import { ok, type Result } from '../core/result.ts';
import type { NatureDocument } from '../domain/candidature.ts';
import type { OnCall } from '../remote/call-report.ts';
import { type Failure, functionalCode } from '../remote/failure.ts';
import type { Throttle } from '../remote/throttle.ts';
import type { TokenHolder } from '../remote/token-holder.ts';
import { createDownloadAttempt, type DownloadAttemptDeps, type EssaiTelechargement } from './download-attempt.ts';
import type { Telechargement } from './telechargement.ts';
import { cheminDe, identifiantWire, ROUTES } from './wire.ts';

export type DownloadDeps = DownloadAttemptDeps & {
  readonly prefix: string;
  readonly environment: string;
  readonly tokens: TokenHolder;
  readonly throttle: Throttle;
  readonly onCall: OnCall;
};

const ROUTE_DE: Record<NatureDocument, string> = { attestation: ROUTES.attestation, dossier: ROUTES.dossier };

/** Télécharge un fichier au fil de l'eau. L'adresse se construit de la base réglée et de l'identifiant : jamais d'un hôte reçu. */
export function createDownload(deps: DownloadDeps) {
  const { environment, now } = deps;
  const { essayer, close } = createDownloadAttempt(deps);

  const rapporter = (
    nature: NatureDocument,
    essai: EssaiTelechargement,
    attempt: number,
    startedAtMs: number,
    correlation: string,
  ): void => {
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
    close,
  };
}

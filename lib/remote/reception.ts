import type { Dispatcher } from 'undici';
import type { Sent } from './failure.ts';

export type RawResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Le corps dépassait le plafond : seul le début a été lu, la connexion a été coupée. */
  readonly truncated: boolean;
};

export type TransportFault =
  | { readonly tag: 'reseau'; readonly cause: string; readonly sent: Sent }
  | { readonly tag: 'delai'; readonly phase: 'connexion' | 'reponse'; readonly sent: Sent }
  | { readonly tag: 'abandon'; readonly sent: Sent };

type ReceptionOptions = {
  readonly totalTimeoutMs: number;
  readonly maxBodyBytes: number;
  readonly signal: AbortSignal | undefined;
  readonly onDone: (response: RawResponse) => void;
  readonly onFault: (fault: TransportFault) => void;
};

type Reception = {
  readonly handler: Dispatcher.DispatchHandler;
  readonly abandon: () => void;
  readonly fail: (cause: unknown) => void;
};

const STOPPED = new Error('échange interrompu');
const EMPTY = Buffer.alloc(0);

const codeOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'INCONNUE';
};

/** Reçoit une réponse d'undici : compte les octets, tient le délai total, sait à tout instant si la requête a pu partir. */
export const createReception = ({ totalTimeoutMs, maxBodyBytes, signal, onDone, onFault }: ReceptionOptions): Reception => {
  let controller: Dispatcher.DispatchController | null = null;
  let settled = false;
  let sent: Sent = 'non';
  let status = 0;
  let headers: RawResponse['headers'] = {};
  let chunks: Buffer[] = [];
  let size = 0;

  const settle = (): boolean => {
    if (settled) return false;
    settled = true;
    clearTimeout(timer);
    signal?.removeEventListener('abort', abandon);
    return true;
  };
  const stop = (fault: TransportFault): void => {
    if (!settle()) return;
    onFault(fault);
    controller?.abort(STOPPED);
  };
  const done = (truncated: boolean): void => {
    if (!settle()) return;
    const [first] = chunks;
    onDone({
      status,
      headers,
      body: first === undefined ? EMPTY : chunks.length === 1 ? first : Buffer.concat(chunks),
      truncated,
    });
    chunks = [];
  };
  const abandon = (): void => stop({ tag: 'abandon', sent });
  const fail = (cause: unknown): void => {
    const code = codeOf(cause);
    if (code === 'UND_ERR_CONNECT_TIMEOUT') stop({ tag: 'delai', phase: 'connexion', sent });
    else stop({ tag: 'reseau', cause: code, sent });
  };
  const timer = setTimeout(() => stop({ tag: 'delai', phase: sent === 'non' ? 'connexion' : 'reponse', sent }), totalTimeoutMs);
  signal?.addEventListener('abort', abandon, { once: true });

  return {
    abandon,
    fail,
    handler: {
      onRequestStart(started) {
        controller = started;
        if (settled) started.abort(STOPPED);
        else sent = 'peut-etre';
      },
      onResponseStart(_, statusCode, received) {
        // Une réponse 1xx n'est qu'une annonce : la vraie suivra.
        if (statusCode < 200) return;
        sent = 'oui';
        status = statusCode;
        headers = received;
      },
      onResponseData(current, chunk) {
        if (settled) return;
        size += chunk.length;
        if (size <= maxBodyBytes) {
          chunks.push(chunk);
          return;
        }
        chunks.push(chunk.subarray(0, chunk.length - (size - maxBodyBytes)));
        done(true);
        current.abort(STOPPED);
      },
      onResponseEnd: () => done(false),
      onResponseError: (_, cause) => fail(cause),
    },
  };
};

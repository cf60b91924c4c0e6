import { err, ok, type Result } from '../core/result.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import { veiller } from './veiller.ts';
import { CONTRAT, healthcheckWire, ROUTES } from './wire.ts';

export type SanteApi = { tag: 'disponible'; version: string | null } | { tag: 'degradee'; statut: string };

const watch = veiller(CONTRAT.healthcheck);

const operation: Operation<SanteApi> = {
  name: 'get-healthcheck',
  method: 'GET',
  route: ROUTES.healthcheck,
  watch,
  parse: ({ headers, body }) => {
    // Une page HTML en 200 est celle d'un intermédiaire, pas la réponse de l'application.
    if (/html/i.test(String(headers['content-type'] ?? '')) || body[0] === 0x3c) {
      return err({ detail: 'page HTML au lieu du statut', integrity: false });
    }
    const json = parseJson(body);
    const lu = healthcheckWire.safeParse(json.ok ? json.value : {});
    // Sans statut lisible, un 2xx suffit (contrat §5.6).
    const { statut, version } = lu.success ? lu.data : {};
    return ok(statut && statut !== 'UP' ? { tag: 'degradee', statut } : { tag: 'disponible', version: version ?? null });
  },
};

/** Santé de l'application Cotation (contrat §5.6). */
export const getHealthcheck = (exchange: Exchange, options: CallOptions = {}): Promise<Result<SanteApi, CallError>> =>
  exchange({ operation, path: ROUTES.healthcheck, body: null, subject: null, options });

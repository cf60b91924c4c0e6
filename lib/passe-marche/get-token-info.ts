import type { Result } from '../core/result.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { parseBody } from '../remote/parse-body.ts';
import { infoJetonWire, ROUTES } from './wire.ts';

export type InfoJeton = { readonly droits: readonly string[]; readonly resteSecondes: number };

const operation: Operation<InfoJeton> = {
  name: 'pm-info-jeton',
  method: 'GET',
  route: ROUTES.infoJeton,
  parse: ({ body }) => {
    const lu = parseBody(infoJetonWire, body);
    if (!lu.ok) return lu;
    const { scope, expires_in: resteSecondes } = lu.value;
    return { ok: true, value: { droits: typeof scope === 'string' ? scope.split(' ') : scope, resteSecondes } };
  },
};

/** Ce que Passe Marché sait de notre jeton : la sonde la moins chère, sans effet (contrat §2.6). */
export const getTokenInfo = (exchange: Exchange, options: CallOptions = {}): Promise<Result<InfoJeton, CallError>> =>
  exchange({ operation, path: ROUTES.infoJeton, body: null, subject: null, options });

import type { Result } from '../core/result.ts';
import type { MarcheSaisi } from '../domain/marche.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { parseBody } from '../remote/parse-body.ts';
import { demandeMarcheWire, marcheCreeWire, ROUTES } from './wire.ts';

/** `adresse` : la page de configuration, donnée par Passe Marché ; montrée à l'acheteur, jamais appelée par nous. */
export type MarcheCree = { readonly identifiant: string; readonly adresse: string };

const operation: Operation<MarcheCree> = {
  name: 'pm-creer-marche',
  method: 'POST',
  route: ROUTES.marches,
  parse: ({ body }) => {
    const lu = parseBody(marcheCreeWire, body);
    return lu.ok ? { ok: true, value: { identifiant: lu.value.identifier, adresse: lu.value.configuration_url } } : lu;
  },
};

/** Crée un marché (contrat §3.1). Ni idempotent ni vérifiable : après une réponse perdue, l'appelant ne recommence pas. */
export const createMarche = (
  exchange: Exchange,
  marche: MarcheSaisi,
  options: CallOptions = {},
): Promise<Result<MarcheCree, CallError>> =>
  exchange({ operation, path: ROUTES.marches, body: JSON.stringify(demandeMarcheWire(marche)), subject: null, options });

import type { Result } from '../core/result.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { parseBody } from '../remote/parse-body.ts';
import { candidatureOuverteWire, cheminDe, demandeCandidatureWire, ROUTES } from './wire.ts';

export type CandidatureOuverte = { readonly identifiant: string; readonly adresse: string };

const operation: Operation<CandidatureOuverte> = {
  name: 'pm-ouvrir-candidature',
  method: 'POST',
  route: ROUTES.candidatures,
  parse: ({ body }) => {
    const lu = parseBody(candidatureOuverteWire, body);
    return lu.ok ? { ok: true, value: { identifiant: lu.value.identifier, adresse: lu.value.application_url } } : lu;
  },
};

/** Ouvre une candidature, ou retrouve celle de cette entreprise (contrat §3.2) : répétable sans risque. */
export const createCandidature = (
  exchange: Exchange,
  marche: string,
  siret: string,
  options: CallOptions = {},
): Promise<Result<CandidatureOuverte, CallError>> =>
  exchange({
    operation,
    path: cheminDe(ROUTES.candidatures, marche),
    body: JSON.stringify(demandeCandidatureWire(siret)),
    subject: null,
    options,
  });

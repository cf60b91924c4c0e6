import { err, ok, type Result } from '../core/result.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import type { CotationLue } from './cotation-lue.ts';
import { versCotationLue } from './cotation-mapper.ts';
import { readErrors } from './error-envelope.ts';
import { autreDemande } from './autre-demande.ts';
import { parseBody } from '../remote/parse-body.ts';
import { veiller } from './veiller.ts';
import { cheminDe, CODE_JAMAIS_COTEE, CONTRAT, cotationWire, ROUTES } from './wire.ts';

export type EtatCotationLu = { tag: 'cotee'; cotation: CotationLue } | { tag: 'jamais-cotee' };

const watch = veiller(CONTRAT.cotation);

const operation = (numero: NumeroUnique): Operation<EtatCotationLu> => ({
  name: 'get-cotation',
  method: 'GET',
  route: ROUTES.cotation,
  watch,
  // « Jamais cotée » est une réponse, pas un échec : seul le code la distingue d'une demande inconnue (contrat §5.4).
  accepts: ({ status, body }) => status === 404 && readErrors(body).some(({ code }) => code === CODE_JAMAIS_COTEE),
  parse: ({ status, body }) => {
    if (status === 404) return ok({ tag: 'jamais-cotee' });
    const lue = parseBody(cotationWire, body);
    if (!lue.ok) return lue;
    if (lue.value.num_unique !== numero) return err(autreDemande);
    return ok({ tag: 'cotee', cotation: versCotationLue(lue.value, numero) });
  },
});

/** Cotation en vigueur au SNE (contrat §5.4) ; sert à la relecture après un envoi douteux. */
export const getCotation = (
  exchange: Exchange,
  numero: NumeroUnique,
  options: CallOptions = {},
): Promise<Result<EtatCotationLu, CallError>> =>
  exchange({ operation: operation(numero), path: cheminDe(ROUTES.cotation, numero), body: null, subject: numero, options });

import { err, ok, type Result } from '../core/result.ts';
import type { Cotation } from '../domain/cotation.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import type { CotationLue } from './cotation-lue.ts';
import { versCorpsCotation, versCotationLue } from './cotation-mapper.ts';
import { autreDemande } from './autre-demande.ts';
import { parseBody } from '../remote/parse-body.ts';
import { veiller } from './veiller.ts';
import { cheminDe, CONTRAT, cotationWire, ROUTES } from './wire.ts';

/** Tout 2xx est un succès (contrat §5.3) ; le SNE peut rendre ce qu'il a enregistré, ou rien. */
export type CotationRecue = { tag: 'enregistree'; cotation: CotationLue } | { tag: 'accusee' };

const watch = veiller(CONTRAT.cotation);

const operation = (numero: NumeroUnique): Operation<CotationRecue> => ({
  name: 'post-cotation',
  method: 'POST',
  route: ROUTES.cotation,
  watch,
  parse: ({ body }) => {
    if (body.length === 0) return ok({ tag: 'accusee' });
    const lue = parseBody(cotationWire, body);
    if (!lue.ok) return lue;
    if (lue.value.num_unique !== numero) return err(autreDemande);
    return ok({ tag: 'enregistree', cotation: versCotationLue(lue.value, numero) });
  },
});

/** Envoie une cotation, une seule fois : relire avant tout second envoi si l'issue est douteuse (`isAmbiguousForWrite`). */
export const postCotation = (
  exchange: Exchange,
  numero: NumeroUnique,
  cotation: Cotation,
  options: CallOptions = {},
): Promise<Result<CotationRecue, CallError>> =>
  exchange({
    operation: operation(numero),
    path: cheminDe(ROUTES.cotation, numero),
    body: versCorpsCotation(cotation),
    subject: numero,
    options,
  });

import { err, ok, type Result } from '../core/result.ts';
import type { Demande } from '../domain/demande.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { versDemande } from './mapper.ts';
import { autreDemande } from './autre-demande.ts';
import { parseBody } from '../remote/parse-body.ts';
import { veiller } from './veiller.ts';
import { cheminDe, CONTRAT, demandeWire, ROUTES } from './wire.ts';

const watch = veiller(CONTRAT.demande);

const operation = (numero: NumeroUnique): Operation<Demande> => ({
  name: 'get-demande',
  method: 'GET',
  route: ROUTES.demande,
  watch,
  parse: ({ body }) => {
    const lue = parseBody(demandeWire, body);
    if (!lue.ok) return lue;
    return lue.value.num_unique === numero ? ok(versDemande(lue.value, numero)) : err(autreDemande);
  },
});

/** Données d'une demande (contrat §5.2). */
export const getDemande = (
  exchange: Exchange,
  numero: NumeroUnique,
  options: CallOptions = {},
): Promise<Result<Demande, CallError>> =>
  exchange({ operation: operation(numero), path: cheminDe(ROUTES.demande, numero), body: null, subject: numero, options });

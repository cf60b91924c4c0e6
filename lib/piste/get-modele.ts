import { ok, type Result } from '../core/result.ts';
import type { Grille } from '../domain/grille.ts';
import type { Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { versGrilles } from './grille-mapper.ts';
import { parseBody } from '../remote/parse-body.ts';
import { veiller } from './veiller.ts';
import { CONTRAT, modelesWire, ROUTES } from './wire.ts';

const watch = veiller(CONTRAT.modele);

const operation: Operation<Grille[]> = {
  name: 'get-modele',
  method: 'GET',
  route: ROUTES.modele,
  watch,
  parse: ({ body }) => {
    const lus = parseBody(modelesWire, body);
    return lus.ok ? ok(versGrilles(lus.value)) : lus;
  },
};

/** Modèles de cotation connus du SNE, pour comparer aux nôtres seulement : rien d'essentiel n'en dépend (contrat §5.5). */
export const getModele = (exchange: Exchange, options: CallOptions = {}): Promise<Result<Grille[], CallError>> =>
  exchange({ operation, path: ROUTES.modele, body: null, subject: null, options });

import { type Reponse, repondreJson } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { type CodeErreur, ERREURS } from './wire.ts';

export type Detail = { code: CodeErreur; message: string; champ: string };

export const detail = (code: CodeErreur, champ: string, message: string = ERREURS[code].message): Detail => ({
  code,
  message,
  champ,
});

/** Enveloppe d'erreur du contrat §6. */
export function repondreErreur(
  { horloge, correlation }: Pick<Contexte, 'horloge' | 'correlation'>,
  code: CodeErreur,
  erreurs: readonly Detail[] = [],
  entetes: Record<string, string> = {},
): Reponse {
  const { statut, message } = ERREURS[code];
  const corps = { code, message, erreurs, id_correlation: correlation ?? null, date: horloge.maintenant().toISOString() };
  return repondreJson(statut, corps, entetes);
}

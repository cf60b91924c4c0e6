import type { z } from 'zod';
import { type Drift, driftsOf, type WatchedContract } from '../remote/drift.ts';
import { parseJson } from '../remote/parse-json.ts';
import type { RawResponse } from '../remote/reception.ts';
import { shapeOf } from '../remote/shape.ts';

/** Une réponse telle que notre copie du contrat la décrit, au-delà de ce que nous en lisons. */
export type ReponseContractuelle = {
  readonly schema: z.ZodType;
  /** Champs annoncés que nous ne lisons pas. */
  readonly nonLus?: readonly string[];
  /** Codes énumérés ; un code nouveau se montre. */
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  /** Codes énumérés qui parlent d'une personne : un code nouveau se signale sans se montrer. */
  readonly codesPersonnels?: Readonly<Record<string, readonly string[]>>;
};

/** Regarde une réponse 2xx de plus près que la lecture, qui tolère : champs et codes nouveaux, types changés (contrat §6). */
export const veiller = ({ schema, nonLus = [], codes = {}, codesPersonnels = {} }: ReponseContractuelle) => {
  const liste =
    (shown: boolean) =>
    ([chemin, known]: [string, readonly string[]]) =>
      [chemin, { known: new Set(known), shown }] as const;
  const contrat: WatchedContract = {
    shape: shapeOf(schema),
    unread: new Set(nonLus),
    codes: new Map([...Object.entries(codes).map(liste(true)), ...Object.entries(codesPersonnels).map(liste(false))]),
  };
  return ({ status, body }: RawResponse): readonly Drift[] => {
    if (status >= 300 || body.length === 0) return [];
    const json = parseJson(body);
    return json.ok ? driftsOf(contrat, json.value) : [];
  };
};

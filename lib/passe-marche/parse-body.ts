import type { z } from 'zod';
import { err, type Result } from '../core/result.ts';
import type { ContractFault } from '../remote/attempt.ts';
import { parseJson } from '../remote/parse-json.ts';

/** Lit un corps JSON selon un schéma de `wire.ts` ; la faute dit où, jamais la valeur reçue. */
export const parseBody = <S extends z.ZodType>(schema: S, body: Buffer): Result<z.infer<S>, ContractFault> => {
  const json = parseJson(body);
  if (!json.ok) return err({ detail: json.error, integrity: false });
  const lu = schema.safeParse(json.value);
  if (lu.success) return { ok: true, value: lu.data };
  const detail = lu.error.issues
    .slice(0, 5)
    .map((i) => `${i.path.map(String).join('.') || 'corps'} : ${i.code}`)
    .join(' ; ');
  return err({ detail, integrity: false });
};

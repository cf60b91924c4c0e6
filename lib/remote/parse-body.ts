import type { z } from 'zod';
import { err, type Result } from '../core/result.ts';
import type { ContractFault } from './attempt.ts';
import { parseJson } from './parse-json.ts';

// Le chemin et la règle, jamais la valeur reçue : elle peut être personnelle.
const detailOf = (issues: readonly z.core.$ZodIssue[]): string =>
  issues
    .slice(0, 5)
    .map((issue) => `${issue.path.map(String).join('.') || 'corps'} : ${issue.code}`)
    .join(' ; ');

/** Lit un corps JSON selon un schéma du partenaire ; ne devine rien quand il ne convient pas. */
export const parseBody = <S extends z.ZodType>(schema: S, body: Buffer): Result<z.infer<S>, ContractFault> => {
  const json = parseJson(body);
  if (!json.ok) return err({ detail: json.error, integrity: false });
  const parsed = schema.safeParse(json.value);
  return parsed.success ? { ok: true, value: parsed.data } : err({ detail: detailOf(parsed.error.issues), integrity: false });
};

import { err, ok, type Result } from '../core/result.ts';

// PostgreSQL refuse le caractère nul, et un demi-caractère isolé n'est pas de l'UTF-8 : on ne paie le nettoyage que si le texte en porte l'échappement.
const ESCAPE = '\\u';
const NUL = '\u0000';

const clean = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(NUL, '').toWellFormed() : value;

/** Lit un corps JSON sans jamais lever ; l'erreur dit seulement pourquoi, sans citer le texte. */
export const parseJson = (body: Buffer): Result<unknown, string> => {
  if (body.length === 0) return err('corps vide');
  const text = body.toString('utf8');
  try {
    const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    return ok(source.includes(ESCAPE) ? JSON.parse(source, clean) : JSON.parse(source));
  } catch {
    return err('JSON illisible');
  }
};

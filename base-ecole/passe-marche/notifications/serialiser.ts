const ECHAPPES: Record<string, string> = {
  '<': String.raw`\u003c`,
  '>': String.raw`\u003e`,
  '&': String.raw`\u0026`,
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
};

/** JSON à la manière d'ActiveSupport : accents bruts, mais `<`, `>`, `&` et deux séparateurs échappés (contrat §6.2). */
export const serialiser = (valeur: unknown): string =>
  JSON.stringify(valeur).replace(/[<>&\u2028\u2029]/g, (signe) => ECHAPPES[signe] ?? signe);

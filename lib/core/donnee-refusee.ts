/** Vrai si PostgreSQL refuse ce qu'on lui donne (classes SQLSTATE 22 et 23) : le redonner ne changera rien. */
export const donneeRefusee = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && /^(22|23)/.test(String(cause.code));

/**
 * Ce qu'un journal de processus dit d'une erreur : son nom, son code, les lignes du programme. Son message seulement si c'est une phrase
 * de programmeur : PostgreSQL y met la valeur fautive, et JSON.parse le texte qu'il lisait.
 */
export function decrireErreur(cause: unknown): Record<string, unknown> {
  if (!(cause instanceof Error)) return { erreur: 'inconnue' };
  const code = 'code' in cause ? cause.code : undefined;
  const phrase = cause.name === 'Error' && code === undefined ? cause.message : undefined;
  const pile = cause.stack?.split('\n').filter((ligne) => /^\s+at /.test(ligne));
  return { erreur: cause.name, code, phrase, pile };
}

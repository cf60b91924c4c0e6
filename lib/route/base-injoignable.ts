const RESEAU = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** SQLSTATE d'un serveur absent, saturé, qui s'arrête, en lecture seule (bascule), ou qui abandonne : verrou tenu, requête trop longue. */
const SERVEUR = /^(08|53|57P|25006|25P03|55P03|57014)/;
// node-postgres n'a pas de code pour ces cas ; Prisma les rend sous ses propres codes.
const CONNEXION =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|Can't reach database server/;

/** Vrai si l'erreur vient d'une base qu'on ne joint pas (503), et non d'un défaut du programme (500). */
export function baseInjoignable(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.some(baseInjoignable);
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return RESEAU.has(code) || SERVEUR.test(code) || CONNEXION.test(cause.message) || baseInjoignable(cause.cause);
}

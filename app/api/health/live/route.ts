/** Le processus répond. */
export function GET(): Response {
  return Response.json({ etat: 'vivant' }, { headers: { 'Cache-Control': 'no-store' } });
}

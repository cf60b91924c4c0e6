import { liaison } from '@/lib/access/installation.ts';
import { pool } from '@/lib/db/client.ts';
import { ecrireMetriques, TYPE_METRIQUES } from '@/lib/journal/metriques.ts';
import { jetonDeMetriques } from '@/lib/route/jeton-de-metriques.ts';

export const dynamic = 'force-dynamic';

const ENTETES = { 'Cache-Control': 'no-store' };

/** Mesures au format Prometheus, pour qui porte le jeton réglé ; sans réglage, la page n'existe pas. */
export async function GET(requete: Request): Promise<Response> {
  switch (jetonDeMetriques(requete)) {
    case 'absent':
      return new Response(null, { status: 404, headers: ENTETES });
    case 'refuse':
      return new Response(null, { status: 401, headers: { ...ENTETES, 'WWW-Authenticate': 'Bearer' } });
    case 'accepte':
      break;
  }
  try {
    const texte = await ecrireMetriques(pool(), liaison().environnement, new Date());
    return new Response(texte, { headers: { ...ENTETES, 'Content-Type': TYPE_METRIQUES } });
  } catch {
    return new Response(null, { status: 503, headers: ENTETES });
  }
}

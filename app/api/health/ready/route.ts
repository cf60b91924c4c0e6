import { findEtatDuService } from '@/lib/db/find-etat-du-service.ts';

export const dynamic = 'force-dynamic';

/** Le service peut répondre : à un répartiteur de charge de lire le statut. */
export async function GET(): Promise<Response> {
  const etat = await findEtatDuService();
  return Response.json(etat, { status: etat.pret ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}

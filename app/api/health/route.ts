import { liaison } from '@/lib/access/installation.ts';
import { pool } from '@/lib/db/client.ts';
import { findEtatDuService } from '@/lib/db/find-etat-du-service.ts';
import { findResumeSante } from '@/lib/db/find-resume-sante.ts';
import paquet from '@/package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

/** Le résumé : version, vérifications qui décident du statut, et l'état de l'amont, pour information seulement. */
export async function GET(): Promise<Response> {
  const etat = await findEtatDuService();
  const amont = etat.pret ? await findResumeSante(pool(), liaison().environnement) : null;
  const verifications = {
    base: etat.pret || etat.cause === 'migrations-absentes' ? 'joignable' : 'injoignable',
    migrations: etat.pret ? 'appliquees' : etat.cause === 'migrations-absentes' ? 'absentes' : 'inconnues',
  };
  return Response.json(
    { etat: etat.pret ? 'pret' : 'indisponible', version: paquet.version, verifications, amont },
    { status: etat.pret ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}

import { demandeDuJournal } from '@/lib/contracts/journal.ts';
import { pool } from '@/lib/db/client.ts';
import { findRefDemande } from '@/lib/db/find-ref-demande.ts';
import { withRoute } from '@/lib/route/with-route.ts';

/** La référence de la demande d'un numéro unique : POST, pour que le numéro ne soit dans aucune adresse. */
export const POST = withRoute(
  { permission: 'journal.lire', debit: 'recherche', body: demandeDuJournal },
  async ({ agent, body }) => ({
    demande: await findRefDemande(pool(), agent.perimetre, body.numero),
  }),
);

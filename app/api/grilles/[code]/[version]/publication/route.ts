import { seuilDePublication } from '@/lib/access/installation.ts';
import { confirmationDePublication, type grillePubliee, versionDeGrille } from '@/lib/contracts/grilles.ts';
import { pool } from '@/lib/db/client.ts';
import { savePublication } from '@/lib/db/save-publication.ts';
import { transaction } from '@/lib/db/transaction.ts';
import { refus } from '@/lib/route/issue.ts';
import { withRoute } from '@/lib/route/with-route.ts';
import type { z } from 'zod';

/** Publie un brouillon ; la version qu'il remplace finit la veille de son début. */
export const POST = withRoute(
  { permission: 'grille.publier', params: versionDeGrille, body: confirmationDePublication },
  async ({ agent, params, requete }) => {
    const qui = { id: agent.id, perimetre: agent.perimetre, seuil: seuilDePublication() };
    const issue = await transaction(pool(), (tx) => savePublication(tx, params, qui, requete.maintenant));
    if (issue.ok) {
      const remplacees = issue.value.map(({ code, version, fin }) => ({ code, version, fin }));
      return { remplacees } satisfies z.infer<typeof grillePubliee>;
    }
    switch (issue.error.tag) {
      case 'introuvable':
        return refus('introuvable');
      case 'hors-perimetre':
        return refus('interdit', { detail: 'Ce territoire n’est pas dans votre périmètre.' });
      case 'seconde-personne':
        return refus('interdit', { detail: issue.error.message });
      case 'refusee':
        return refus('conflit', { detail: issue.error.message });
    }
  },
);
